/* Does nn_table_read read what nn/csv.h promises?  Run from the root. */
#include "csv_text.h"

#include <gsl/gsl_test.h>

static void
test_reads_a_set(const char *path, size_t n, size_t d, const size_t *counts,
                 const char *last_class, const char *last_column)
{
    size_t found[10] = {0}, c = 0, k = 0;
    nn_table *t = nn_table_read(path);
    gsl_test(t == NULL, "%s is read", path);
    if (t == NULL)
        return;
    gsl_test(t->X->size1 != n || t->y->size != n || t->X->size2 != d,
             "%s has %zu rows and %zu features", path, n, d);
    for (size_t i = 0; i < t->y->size; i++)
        found[gsl_vector_int_get(t->y, i)]++;
    for (; c < t->n_classes; c++)
        gsl_test(found[c] != counts[c], "%s has %zu rows of class %s", path,
                 counts[c], t->classes[c]);
    gsl_test(counts[c] != 0 || t->classes[c] != NULL,
             "%s has all its classes, and NULL after them", path);
    gsl_test(strcmp(t->classes[c - 1], last_class), "%s: the last class is %s",
             path, last_class);
    while (t->columns[k] != NULL)
        k++;
    gsl_test(k != d || strcmp(t->columns[k - 1], last_column),
             "%s names each feature, %s last", path, last_column);
    nn_table_free(t);
}

static void
test_reads_the_data(void)
{
    test_reads_a_set("data/wdbc.csv", 569, 30, (size_t[]){212, 357, 0},
                     "benign", "worst_fractal_dimension");
    test_reads_a_set("data/iris.csv", 150, 4, (size_t[]){50, 50, 50, 0},
                     "virginica", "petal_width");
    test_reads_a_set("data/wine.csv", 178, 13, (size_t[]){59, 71, 48, 0},
                     "class_2", "proline");
    test_reads_a_set(
        "data/digits.csv", 1797, 64,
        (size_t[]){178, 182, 177, 183, 181, 182, 181, 179, 174, 180, 0}, "9",
        "p77");
}

static void
test_wdbc_is_coded_as_documented(void)
{
    nn_table *t = nn_table_read("data/wdbc.csv");
    if (t == NULL)
        return;
    gsl_test(strcmp(t->classes[0], "malignant"), "class 0 is malignant");
    gsl_test_int(gsl_vector_int_get(t->y, 0), 0, "the first is malignant");
    gsl_test_abs(gsl_matrix_get(t->X, 0, 0), 17.99, 0.0, "its mean radius");
    gsl_test_abs(gsl_matrix_get(t->X, 0, 29), 0.1189, 0.0, "its last value");
    gsl_test_abs(gsl_matrix_get(t->X, 568, 0), 7.76, 0.0, "the last row");
    nn_table_free(t);
}

/* Each text is the same table: (1.5, -2) red and (0.25, 4) green. */
static void
test_forgives(void)
{
    static const struct {
        const char *what, *text;
    } cases[] = {
        {"the plain form", HEAD "1.5,-2,0\n0.25,4,1\n"},
        {"no end of the last line", HEAD "1.5,-2,0\n0.25,4,1"},
        {"CR LF", "# classes: red, green\r\nlength,width,label\r\n1.5,-2,0\r\n"
                  "0.25,4,1\r\n"},
        {"CR LF but for the last line",
         "# classes: red, green\r\nlength,width,label\r\n1.5,-2,0\r\n"
         "0.25,4,1\r"},
        {"blank lines", "\n" HEAD "\n  \n1.5,-2,0\n\t\r\n0.25,4,1\n\n \n"},
        {"blanks around a field",
         "# classes:red ,\tgreen \n length , width,label\n 1.5 ,\t-2, 0 \n"
         "0.25 , 4 ,1 \n"},
        {"a byte order mark", "\xEF\xBB\xBF" HEAD "1.5,-2,0\n0.25,4,1\n"},
        {"exponents", HEAD "15e-1,-.2E+1,0\n+2.5e-1,4.,1\n"},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        char path[32];
        nn_table *t = read_text(cases[k].text, strlen(cases[k].text), path);
        gsl_test(t == NULL, "reads a file with %s", cases[k].what);
        if (t == NULL)
            continue;
        const double *x = t->X->data;
        gsl_test(t->X->size1 != 2 || t->X->size2 != 2 || t->n_classes != 2,
                 "the right shape with %s", cases[k].what);
        gsl_test(x[0] != 1.5 || x[1] != -2.0 || x[2] != 0.25 || x[3] != 4.0,
                 "the right values with %s", cases[k].what);
        gsl_test(gsl_vector_int_get(t->y, 0) != 0 ||
                     gsl_vector_int_get(t->y, 1) != 1,
                 "the right labels with %s", cases[k].what);
        gsl_test(strcmp(t->classes[0], "red") ||
                     strcmp(t->classes[1], "green") ||
                     strcmp(t->columns[0], "length") ||
                     strcmp(t->columns[1], "width") || t->columns[2] != NULL,
                 "the right names with %s", cases[k].what);
        nn_table_free(t);
    }
}

static void
test_any_line_length(void)
{
    static const char head[] = "# classes: a\nx,label\n", row[] = "7,0\n";
    static char text[200000];
    char path[32];
    memset(text, ' ', sizeof text);
    memcpy(text, head, strlen(head));
    memcpy(text + sizeof text - strlen(row), row, strlen(row));
    nn_table *t = read_text(text, sizeof text, path);
    gsl_test(t == NULL || gsl_matrix_get(t->X, 0, 0) != 7.0,
             "reads a line of 200000 characters");
    nn_table_free(t);
}

/* Cuts a file after every byte: a table is a beginning of the whole one. */
static void
test_every_cut(void)
{
    static const char text[] = HEAD "1.5,-2,0\n0.25,4,1\n";
    for (size_t length = 0; length < sizeof text; length++) {
        char path[32];
        nn_table *t = read_text(text, length, path);
        if (t == NULL) {
            gsl_test(errors_seen()->count != 1 ||
                         strncmp(errors_seen()->message, path, strlen(path)),
                     "a file cut after byte %zu is an error", length);
            continue;
        }
        size_t row = strlen(HEAD "1.5,-2,0");
        gsl_test(length < row ||
                     (length > row + 1 && length < sizeof text - 2),
                 "a file cut after byte %zu is no table", length);
        gsl_test_int((int)t->X->size1, length > row + 1 ? 2 : 1,
                     "a file cut after byte %zu has its rows", length);
        nn_table_free(t);
    }
}

int
main(void)
{
    errors_record_them();
    test_reads_the_data();
    test_wdbc_is_coded_as_documented();
    test_forgives();
    test_any_line_length();
    test_every_cut();
    nn_table_free(NULL);
    return gsl_test_summary();
}
