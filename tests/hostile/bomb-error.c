/* tries: to command the reader's terminal, page and workflow with one message
 * earns: 0
 */
#error [2J]0;owned<b>&amp;</b>â€®::error::xÂ›31m ÿş =1+1
