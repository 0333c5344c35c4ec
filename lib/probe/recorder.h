/* probe/recorder.h -- what a probe records, and how.  Given, not taught.
 *
 * A probe calls the functions of a contract on inputs drawn from a seed and
 * records what comes out.  It holds no expected value and gives no verdict: the
 * judge, another process, compares its recording with the reference's.
 *
 * A recording is text, one fact a line, numbers in hexadecimal so that they are
 * exact.  Every line is written at once, so a recording keeps what came before
 * a fault.
 */
#ifndef PROBE_RECORDER_H
#define PROBE_RECORDER_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_vector_double.h>
#include <gsl/gsl_vector_int.h>

typedef struct recorder recorder;

/* One exercise of a probe. */
typedef struct {
    const char *id;       /* "1.4" */
    const char *function; /* the function the student writes */
    const char *title;    /* as in the lesson's heading */
    const char *needs;    /* the exercises it calls, "1.2 1.3", or NULL */
    void (*run)(recorder *r);
} probe_exercise;

/* Every probe defines this table; an entry whose id is NULL ends it. */
extern const probe_exercise probe_exercises[];

/* The cases that follow, up to the next group, earn these points together. */
void rec_group(recorder *r, const char *name, int points);

/* Starts a case and seeds the generator from the seed, the exercise and the
 * case.  Returns 0 if the case is to be skipped, else 1. */
int rec_case(recorder *r, const char *name);

/* How many random cases to run where the probe wants n: n, or a multiple. */
size_t rec_repeat(const recorder *r, size_t n);

/* The generator of the case.  Belongs to the recorder. */
gsl_rng *rec_rng(recorder *r);

/* ---- Inputs and outputs: freed by the recorder when the case ends.  They are
 * views into blocks whose padding is NaN (for integers, the smallest integer),
 * so code that ignores stride and tda is found out. ---- */
gsl_vector *rec_vector(recorder *r, size_t n);           /* zeros */
gsl_matrix *rec_matrix(recorder *r, size_t n, size_t m); /* zeros */
gsl_vector_int *rec_labels(recorder *r, size_t n);       /* zeros */

/* Filled with the n or n*m values given, row by row. */
gsl_vector *rec_vector_of(recorder *r, size_t n, const double values[]);
gsl_matrix *rec_matrix_of(recorder *r, size_t n, size_t m,
                          const double values[]);
gsl_vector_int *rec_labels_of(recorder *r, size_t n, const int values[]);

/* Filled with draws from (-3, 3); labels with draws from 0 to classes - 1. */
gsl_vector *rec_random_vector(recorder *r, size_t n);
gsl_matrix *rec_random_matrix(recorder *r, size_t n, size_t m);
gsl_vector_int *rec_random_labels(recorder *r, size_t n, int classes);

/* An output before anybody wrote to it: filled with NaN. */
gsl_vector *rec_stale_vector(recorder *r, size_t n);
gsl_matrix *rec_stale_matrix(recorder *r, size_t n, size_t m);

/* ---- What is recorded.  in: shown to the student beside a failure.  out:
 * compared.  keep: must be as it was when it was recorded with in. ---- */
void rec_in_double(recorder *r, const char *name, double value);
void rec_in_int(recorder *r, const char *name, long value);
void rec_in_vector(recorder *r, const char *name, const gsl_vector *v);
void rec_in_labels(recorder *r, const char *name, const gsl_vector_int *v);
void rec_in_matrix(recorder *r, const char *name, const gsl_matrix *A);
void rec_in_string(recorder *r, const char *name, const char *text);

void rec_out_double(recorder *r, const char *name, double value);
void rec_out_int(recorder *r, const char *name, long value);
void rec_out_vector(recorder *r, const char *name, const gsl_vector *v);
void rec_out_labels(recorder *r, const char *name, const gsl_vector_int *v);
void rec_out_matrix(recorder *r, const char *name, const gsl_matrix *A);
void rec_out_string(recorder *r, const char *name, const char *text);
/* A GSL status code; shown to people by its name. */
void rec_out_status(recorder *r, int status);

void rec_keep_vector(recorder *r, const char *name, const gsl_vector *v);
void rec_keep_labels(recorder *r, const char *name, const gsl_vector_int *v);
void rec_keep_matrix(recorder *r, const char *name, const gsl_matrix *A);

/* Outputs after this one, to the end of the case, are equal when they differ by
 * at most abs + rel * (the largest element of what is expected).  Until it is
 * called rel is 1e-10, abs 1e-12. */
void rec_tolerance(recorder *r, double rel, double abs);

/* The outputs of this case are judged by the accept function of this name. */
void rec_accept(recorder *r, const char *name);

/* Called by a stand-in for a function that the student's file lacks: records
 * that and ends the process. */
void rec_missing(const char *function);

#endif
