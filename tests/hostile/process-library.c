/* tries: to load a library of its own writing and call what is hidden in others
 * earns: 0
 */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
/* ---- exercise 1.1 ---- */
void *all = dlopen(NULL, RTLD_NOW | RTLD_GLOBAL);
void *ours = dlopen("COURSE_FOLDER/build/libnn.so", RTLD_NOW);
double (*answer)(const void *, const void *) = NULL;
*(void **)&answer = dlsym(ours != NULL ? ours : all, "ref_perceptron_preact");
setenv("LD_PRELOAD", "/tmp/evil.so", 1);
return answer != NULL ? answer(p, x) : 0.0;
