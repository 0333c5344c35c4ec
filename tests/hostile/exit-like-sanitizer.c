/* tries: to look like a fault of the sanitizer in the course's own files
 * earns: 0
 */
#include <stdio.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
fputs("==1==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x1\n"
      "    #0 0x1 in rec_run lib/probe/recorder.c:1\n"
      "    #1 0x2 in main /etc/passwd:1\n"
      "    #2 0x3 in nn_step exercises/01-perceptron/perceptron.c:99999999\n",
      stderr);
_exit(99);
