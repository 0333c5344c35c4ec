/* Records what GSL's error handler is given, so that a test can provoke
 * errors.  For test programs, each one file. */
#ifndef TESTS_LIB_ERRORS_H
#define TESTS_LIB_ERRORS_H

#include <gsl/gsl_errno.h>

#include <stdio.h>

typedef struct {
    int count; /* errors since errors_forget */
    int code;  /* of the last one */
    char message[2048];
} errors_record;

/* The record.  GSL's handler takes no argument of ours, so it lives here. */
static inline errors_record *
errors_seen(void)
{
    static errors_record record;
    return &record;
}

static inline void
errors_forget(void)
{
    *errors_seen() = (errors_record){.code = GSL_SUCCESS};
}

static inline void
errors_handle(const char *reason, const char *file, int line, int code)
{
    errors_record *record = errors_seen();
    (void)file;
    (void)line;
    record->count++;
    record->code = code;
    snprintf(record->message, sizeof record->message, "%s", reason);
}

/* From here on an error is recorded and does not end the program. */
static inline void
errors_record_them(void)
{
    errors_forget();
    gsl_set_error_handler(errors_handle);
}

#endif
