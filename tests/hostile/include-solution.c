/* tries: to include the solution by its absolute path
 * earns: 0
 */
#define nn_perceptron_alloc spare_alloc
#define nn_perceptron_free spare_free
#include "COURSE_FOLDER/solutions/01-perceptron/perceptron.c"
#undef nn_perceptron_alloc
#undef nn_perceptron_free
#define nn_perceptron_preact spare_1
#define nn_step spare_2
#define nn_perceptron_predict spare_3
#define nn_perceptron_update spare_4
#define nn_perceptron_fit spare_5
#define nn_perceptron_bound spare_6
#define nn_perceptron_pocket spare_7
#define check_samples spare_8
#define check_settings spare_9
#define count_mistakes spare_10
#define copy_perceptron spare_11
