# What is asked of each edition; read by tests.  A check whose tool is missing is skipped
# with its reason.
here=$PWD/tests/editions
browser=$(lib/tools/browser)

missing() { ! command -v "$1" >/dev/null; }
skipped() { ok 0 "$1 # SKIP $2"; }

# verdict STATUS SENTENCE: shows what a tool said when it did not succeed.
verdict() {
    ok "$1" "$2"
    [ "$1" -eq 0 ] || sed 's/^/# /' "$scratch/out" | head -n 20
}

# Every line of the contents names a page on which its title can be read.
contents_are_right() {
    pdftotext "$1" - | tr '\n' ' ' | tr '\f' '\n' | tr -s ' ' >"$scratch/pages"
    pdftotext -layout "$1" - | awk -v pages="$scratch/pages" '
        BEGIN { while ((getline line < pages) > 0) page[++n] = line }
        /\f/ && inside { last = 1 }
        /^\f? *Contents$/ { inside = 1; last = 0 }
        last && /^\f? *[0-9]+\. / { exit }
        inside && NF > 1 && $NF ~ /^[0-9]+$/ && $1 ~ /^([0-9.]+|Hints)$/ {
            number = $NF
            title = $0
            sub(/ +[0-9]+$/, "", title); sub(/^[ \f]*[0-9.]+ +/, "", title); gsub(/ +/, " ", title)
            lines++
            if (!index(page[number], title)) { print "page " number " has no " title; bad = 1 }
        }
        END { if (!lines) print "there are no contents"; exit !lines || bad }'
}

check_pdf() {
    if missing pdftotext; then
        skipped "the PDF" "poppler is not installed"
        return
    fi
    "$here/margins" "$1" >"$scratch/out"
    verdict $? "no word of the PDF stands outside the margins"
    contents_are_right "$1" >"$scratch/out"
    verdict $? "its contents have the numbers of pages on which something begins"
    qpdf --check "$1" >"$scratch/out" 2>&1
    verdict $? "it is a sound file"
    qpdf --json --json-key=outlines "$1" | sed -n 's/^ *"title": "\(.*\)",*$/\1/p' >"$scratch/out"
    grep '^[0-9]*\. ' "$scratch/out" | sort -u >"$scratch/chapters"
    [ "$(wc -l <"$scratch/chapters")" -eq "$(ls -d chapters/[0-9]* | wc -l)" ]
    verdict $? "a bookmark leads to every chapter"
    grep -E '^([0-9]+|Exercise [0-9.]+|Predict|Derive|Break|Measure)[^0-9.: ]' "$scratch/out" >"$scratch/joined"
    [ ! -s "$scratch/joined" ]
    verdict $? "and to every exercise, its number apart from its title"
}

# On Debian epubcheck is an archive for Java, elsewhere a program.
run_epubcheck() {
    local tool
    tool=$(command -v epubcheck)
    if [ "$(head -c 2 "$tool")" = PK ]; then java -jar "$tool" "$@"; else "$tool" "$@"; fi
}

check_epub() {
    if missing epubcheck; then
        skipped "the EPUB" "epubcheck is not installed"
        return
    fi
    run_epubcheck "$1" >"$scratch/out" 2>&1
    grep -q '0 fatals / 0 errors / 0 warnings' "$scratch/out"
    verdict $? "epubcheck has no complaint about the EPUB"
}

can_look() {
    [ -n "$browser" ] && ! missing node && [ -d "$here/../site/node_modules/playwright-core" ]
}

look() { CHROMIUM=$browser node "$here/slides.js" "$@"; }

check_slides() {
    if ! can_look; then
        skipped "the slides" "Chromium, node or playwright is not installed"
        return
    fi
    look "$@" >"$scratch/out" 2>&1
    verdict $? "nothing stands beyond the edge of a slide: $(tail -n 1 "$scratch/out")"
}

check_answers() {
    "$here/text" "$scratch/text" "$@"
    lib/tools/leaks "$scratch/text" "$(basename "$(dirname "$(ls -d solutions/[0-9]*/*.c | head -n 1)")")" >"$scratch/out"
    verdict $? "no line of an answer is in what students read"
    rm -rf "$scratch/text"
}
