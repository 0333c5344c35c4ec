/* tries: to rename its own functions to the recorder's with pragmas
 * earns: 0
 */
#pragma redefine_extname nn_step rec_out_int
#pragma weak rec_missing
