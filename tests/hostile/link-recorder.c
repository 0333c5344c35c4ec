/* tries: to replace the functions that record
 * earns: 0
 */
/* ---- at the end ---- */
void rec_out_double(void *r, const char *name, double value);
void
rec_out_double(void *r, const char *name, double value)
{
    (void)r, (void)name, (void)value;
}
