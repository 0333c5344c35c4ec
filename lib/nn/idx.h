/* nn/idx.h -- IDX files, the format of MNIST.  Built in chapter 10.
 *
 *     0 0 8 k     two zeros, the type (8: unsigned bytes), k dimensions
 *     n           four bytes: the number of items
 *     ...         four bytes for each of the other k - 1 dimensions
 *     items       one after the other, the last dimension running fastest
 *
 * A file comes from somebody else: nothing that its header says is believed
 * before it is checked.
 */
#ifndef NN_IDX_H
#define NN_IDX_H

#include <gsl/gsl_matrix_double.h>

/* Reads four bytes as a number, most significant first. */
unsigned long nn_idx_number(const unsigned char bytes[4]);

/* Reads an IDX file of unsigned bytes, plain or compressed by gzip, of one
 * dimension (labels) or more (images): one item a row, its bytes row by row,
 * multiplied by scale (1/255 makes pixels 0..1, 1 keeps labels).
 *
 *   path    in
 *   scale   in
 *
 * The caller owns the matrix.  Returns NULL, having called the error handler
 * with a message that begins `path: ` or `path: byte 16: `, on
 *   GSL_EFAILED  the file cannot be opened or read
 *   GSL_EINVAL   it is no IDX file of unsigned bytes, a dimension is 0, the
 *                items have more than 2^30 bytes in all, the file ends too
 *                early, or goes on after its last item
 *   GSL_ENOMEM   no memory
 * Bytes are counted from 0, as they are after decompression.  Memory is asked
 * for as bytes arrive, so a header that lies costs nothing.
 *
 * Source: Y. LeCun, C. Cortes and C. Burges, "The MNIST database", the section
 * on file formats. */
gsl_matrix *nn_idx_read(const char *path, double scale);

#endif
