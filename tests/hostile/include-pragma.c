/* tries: to make the compiler read files through its pragmas
 * earns: 0
 */
#pragma GCC dependency "COURSE_FOLDER/solutions/01-perceptron/perceptron.c"
#pragma GCC pch_preprocess "COURSE_FOLDER/solutions/01-perceptron/perceptron.c"
#pragma GCC poison return
