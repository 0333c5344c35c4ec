/* nn/dataset.h -- a labelled data set from whatever file holds it.  Given.
 *
 * A CSV file in the course's form, or the images of an IDX pair such as MNIST's,
 * whose labels are read from the file beside it:
 *
 *     train-images-idx3-ubyte.gz   n images, pixels 0..1 after reading
 *     train-labels-idx1-ubyte.gz   n labels
 */
#ifndef NN_DATASET_H
#define NN_DATASET_H

#include "nn/csv.h"

/* Reads the file; the name says which kind it is: one that contains
 * `images-idx3` is IDX.  The classes of an IDX pair are called 0 to 9 and its
 * columns have no names.  Prints one line on stderr and ends the program with
 * exit status 2 when it cannot; of an IDX file that nn_idx_read refuses, the error
 * handler prints it. */
nn_table *nn_dataset_read_or_exit(const char *path);

/* Is this an IDX pair's name? */
int nn_dataset_is_idx(const char *path);

#endif
