#!/bin/bash
# Living figures: where they go, and that their numbers are those of this machine.
. tests/tap.sh

missing() {
    for tool in clang wasm-ld node pandoc; do
        command -v $tool >/dev/null || echo $tool
    done
    lib/tools/browser >/dev/null || echo chromium
    [ -f /usr/lib/wasm32-wasi/libc.a ] || [ -d build/living/gsl ] || echo wasi-libc
    [ -d tests/site/node_modules/playwright-core ] || echo playwright-core
    [ -d tests/site/node_modules/axe-core ] || echo axe-core
}

# A lesson through the filter alone; B says where the figures are.
filtered() {
    mkdir -p "$scratch/01-sample"
    printf '%s\n' "$1" '![A picture](figures/x.svg)' '' '*Figure 1.1. A caption.*' '' 'Text.' >"$scratch/01-sample/README.md"
    B=$2 pandoc --from=gfm --lua-filter=docs/site/living.lua "$scratch/01-sample/README.md" 2>&1
}

mkdir -p "$scratch/b/site/living"
touch "$scratch/b/site/living/perceptron.js"
mark=$'<!-- living: perceptron -->\n'
html=$(filtered "$mark" "$scratch/b")
like "$(tr '\n' ' ' <<<"$html")" 'A caption.*data-living="perceptron".* hidden.*living/perceptron.js.*Text' \
    "a living figure has its place behind the caption, and is hidden"
html=$(filtered "$mark" "$scratch/none")
unlike "$html" 'living' "a page without it has no trace of it where it is not built"
like "$html" 'A caption' "but the drawn figure"
like "$(filtered $'<!-- living: perceptron -->\n\nWords between.\n' "$scratch/b")" 'README.md: no figure with a caption follows' "a marker without a figure stops the build"

is "$(grep -hoP '^<!-- living: \K[a-z]+' chapters/*/README.md | sort)" "$(ls docs/living/*.c | sed 's,.*/,,; s/\.c$//' | sort)" \
    "every living figure stands in one lesson"
is "$(grep -lE '^<!-- living: ' chapters/*/README.md | wc -l)" "$(ls -d chapters/[0-9]* | wc -l)" "each chapter has its own"

# Of a reader whose perceptron passes: no probe is run here, only what make would link.
own=build/mine/${scratch//\//_}/01-perceptron/perceptron
mkdir -p "$own" && touch "$own/passed" "$own/source"
linked=$(make -n living MINE=1 OWN_READY=1 SUBMISSION="$scratch" 2>/dev/null | grep 'reactor.*training.wasm')
rm -rf "build/mine/${scratch//\//_}"
like "$linked" 'living/mine/01-perceptron/perceptron.o' "with MINE=1 a unit that passes is linked"
unlike "$linked" 'solutions/01-perceptron' "and its solution is not"
like "$linked" 'solutions/03-dense/dense.o' "what does not pass comes from the course"

lacking=$(missing | paste -s -d ' ')
if [ -n "$lacking" ]; then
    tap_count=$((tap_count + 1))
    echo "ok $tap_count # SKIP the figures in a browser: no $lacking; make setup test-site installs them"
else
    make -s --no-print-directory living living-twins build/figures/09-sgd/{film,spirals,xor}.dat >"$scratch/log" 2>&1
    ok $? "make living builds the figures and their twins"
    sed 's/^/# /' "$scratch/log" | tail -n 3
    CHROMIUM=$(lib/tools/browser) NODE_PATH=tests/site/node_modules \
        node tests/living/browser.js build >"$scratch/tap"
    ok $? "the browser has been through all pages"
    relay '' <"$scratch/tap"
fi
done_testing
