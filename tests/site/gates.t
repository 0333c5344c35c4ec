#!/bin/bash
# The gates of the site: open for the course's pages, closed for each kind of fault.
. tests/tap.sh

make -s notes >"$scratch/made" 2>&1
tests/site/gates --tap >"$scratch/tap"
relay "the course: " <"$scratch/tap"
like "$(tail -n 1 "$scratch/tap")" '^1\.\.11$' "there are eleven gates"

# A site of one page with a fault for every gate of pages.
mkdir "$scratch/site"
awk 'BEGIN { for (n = 0; n < 7000; n++) print "<!-- one of many comments that make the page heavy, each ninety bytes long and no use -->" }' >"$scratch/heavy"
{
    echo '<!DOCTYPE html><html><head><title>Faults</title></head><body><p id="a" id="b">Two.</p>'
    echo '<p><a href="#nowhere">A link</a> <a href="gone.html">Another</a></p><img src="gone.png">'
    echo '<svg role="img"><title></title><path d="M0 0"/></svg><svg role="img"><title>A line</title></svg>'
    echo '<p style="color: #ccc; background: #fff">Grey on white.</p><p style="width: 500px">Wide.</p>'
    echo '<script>undefined.thing; </script><script src="http://127.0.0.1:9/x.js"></script>'
    cat "$scratch/heavy"
    echo '</body></html>'
} >"$scratch/site/index.html"
SITE=$scratch/site tests/site/gates >"$scratch/said" 2>&1
is $? 1 "a closed gate is a failure"
said=$(cat "$scratch/said")
like "$said" '^FAIL +links +3 faults$' "links that lead nowhere are found, and pictures that are not there"
like "$said" 'index.html: #nowhere leads nowhere' "with page and address"
like "$said" '^FAIL +images +2 faults$' "a picture and a drawing without words are found"
like "$said" '^FAIL +weight ' "a page that is too heavy is found"
if grep -q '^-- *validity' "$scratch/said"; then
    ok 0 "a page that is not valid is found # SKIP vnu is not installed"
else
    like "$said" 'index.html:1\..*Duplicate attribute' "a page that is not valid is found, with its line"
fi
# browser NAME PATTERN: the browser saw this fault.
browser() {
    if grep -q '^-- *access' "$scratch/said"; then
        ok 0 "$1 # SKIP no browser"
    else
        like "$said" "$2" "$1"
    fi
}
browser "words that cannot be read are found" '360 px, light: color-contrast'
browser "a request that leaves the page is found" 'asks for http://127.0.0.1:9/x.js'
browser "an error in a script is found" 'index.html: .*thing'
browser "a page wider than a phone is found" 'index.html: 5[0-9]* pixels of 360, for <p'

# What the gates of texts say of one text.
gate() { printf '%s\n' "$2" >"$scratch/text.md"; "tests/site/$1" "$scratch/text.md" | grep fault; }
if tests/site/spelling README.md | grep -q skip; then
    ok 0 "spelling # SKIP hunspell is not installed"
else
    is "$(gate spelling 'A neuron recieves a score and `retrun`s; behavior is $colr$.' | awk '{ print $3, $4 }' | cut -d : -f 2 | tr -d '\n')" \
        " behavior recieves" "misspelt and American words are found, code and formulas are not read"
    is "$(gate spelling 'A softmax, the Softmax, and GSL’s.')" "" "words of docs/words may begin with a capital and end in 's"
fi
like "$(gate addresses 'See <https://nobody.test/x>, or https://git.example/y.')" 'text.md: https://nobody.test/x is not in docs/links.tsv' \
    "an address that is not listed is found"
is "$(gate addresses 'See <https://git.example/y>.')" "" "one of nobody need not be"
done_testing
