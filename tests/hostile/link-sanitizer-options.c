/* tries: to turn the sanitizers off, or let them write where it likes
 * earns: 0
 */
const char *__asan_default_options(void);
const char *
__asan_default_options(void)
{
    return "log_path=/tmp/sanitizer:exitcode=0:halt_on_error=0";
}

const char *__ubsan_default_options(void);
const char *
__ubsan_default_options(void)
{
    return "exitcode=0:log_path=COURSE_FOLDER/ubsan";
}

int __lsan_is_turned_off(void);
int
__lsan_is_turned_off(void)
{
    return 1;
}
/* ---- exercise 1.1 ---- */
return ((const double *)p->w->data)[1 << 20];
