/* Living figure: one neuron of one input, a = f(w x + b), its slope along x, and
 * how saturated it is over the inputs that are shown. */
#include "nn/act.h"

enum { MOST = 1000 };

double scores[MOST];  /* out: z = w x + b */
double answers[MOST]; /* out: f(z) */
double slopes[MOST];  /* out: da/dx = w f'(z) */
double saturated;     /* out: share of z with |f'(z)| < 1/1000 */

/* At n inputs at equal distances. */
void
trace(int act, double w, double b, double left, double right, int n)
{
    gsl_matrix_view Z = gsl_matrix_view_array(scores, (size_t)n, 1);
    gsl_matrix_view A = gsl_matrix_view_array(answers, (size_t)n, 1);
    nn_act_health health;
    for (int i = 0; i < n; i++) {
        double x = n > 1 ? left + (right - left) * i / (n - 1) : left;
        scores[i] = w * x + b;
        slopes[i] = w * nn_act_slope((nn_act)act, scores[i]);
    }
    nn_act_forward((nn_act)act, &Z.matrix, &A.matrix);
    nn_act_check((nn_act)act, &Z.matrix, &health);
    saturated = health.saturated;
}
