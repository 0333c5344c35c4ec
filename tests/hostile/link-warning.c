/* tries: to flood the report with warnings that the linker itself gives
 * earns: 0
 */
__asm__(".section .gnu.warning.nn_step\n"
        ".rept 200000\n"
        ".ascii \"\\033[2J::error::<script>alert(1)</script>\"\n"
        ".endr\n"
        ".text\n");
/* ---- exercise 1.3 ---- */
return nn_missing_function(nn_step(0.0));
