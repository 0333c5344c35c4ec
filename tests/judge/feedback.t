# What the report says of differences that no known mistake explains.
. tests/tap.sh
. tests/judge/submission.sh
solve() { write s "$1" <<<"$2"; }

submission s
solve 0.1 'for (size_t i = 0; i < Y->size1; i++) for (size_t j = 0; j < Y->size2; j++) *gsl_matrix_ptr(Y, i, j) += gsl_vector_get(b, j) + (i == 1 ? 0.1 * (double)j + 0.1 : 0.0); return 0;'
solve 0.2 'for (size_t j = 0; j < A->size2; j++) { double s = 0; for (size_t i = 0; i < A->size1; i++) s += gsl_matrix_get(A, i, j); gsl_vector_set(sums, j, 7 * s); } return 0;'
solve 0.3 'for (size_t i = 0; i < A->size1; i++) for (size_t j = 0; j < A->size2; j++) gsl_matrix_set(B, i, j, f(gsl_matrix_get(A, i, j)) + 0.5); return 0;'
solve 0.4 'return GSL_FAILURE;'
solve 0.6 'for (size_t k = 0; k < A->size1 * A->size2; k++) A->data[k] = gsl_ran_gaussian(r, sigma); return 0;'
solve 0.7 'gsl_matrix_set_zero(C); return 0;'
report=$(grade s CH=00)
like "$report" 'Y is right except for row' "one wrong row is named"
like "$report" 'right up to a factor: every element is 7 times' "a factor is named"
like "$report" 'off by the same amount everywhere: 0.5' "a shift is named"
like "$report" 'returns GSL_FAILURE where GSL_SUCCESS is expected' "a status is called by its name"
like "$report" 'C is zero everywhere' "zeros are named"
like "$report" 'got \| expected' "matrices stand side by side"
like "$report" '\* the first difference: row [0-9]+, column [0-9]+' "the first wrong element is marked"

solve 3.7 'fprintf(out, "\t1.5\n"); return GSL_SUCCESS;'
report=$(grade s CH=03)
like "$report" 'got +the text = "\\t1\.5\\n"$' "a text stands on one line, its ends of line as C writes them"
done_testing
