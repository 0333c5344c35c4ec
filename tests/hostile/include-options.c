/* tries: to be compiled with options of its own, as tools' comments ask for them
 * earns: 0
 */
// { dg-options "-DSOLUTION -include COURSE_FOLDER/solutions/all.c" }
// RUN: %cc -DSOLUTION %s && touch /tmp/run-was-here
//usr/bin/env touch /tmp/comment-was-here; exit
#pragma GCC optimize("-fplugin=/tmp/x.so")
#pragma GCC target("arch=haswell")
#if defined(SOLUTION) || defined(REFERENCE)
int got_through;
#endif
