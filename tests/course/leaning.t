# No chapter leans forward: chapter N's programs, probe and text use nothing taught
# later.  Programs and probes prove it by being linked with nothing later.
. tests/tap.sh

chapters=$(ls -d chapters/[0-9]* | sed 's,.*/,,')

# What an archive really offers: stand-ins for later functions, which only say so
# when they are called, are in a member of their own.
offered() {
    nm -g --defined-only "$1" 2>/dev/null | awk '/:$/ { later = $1 == "later.o:" } NF == 3 && !later { print $3 }'
}
for c in $chapters; do
    for f in chapters/"$c"/*.c; do
        [ -x "build/${f%.c}" ]
        ok $? "$f is linked with what has been taught up to $c"
    done
    archive=build/archives/$c.a
    for u in solutions/*/*.c; do
        later=$(basename "$(dirname "$u")")
        [ "$later" \> "$c" ] || continue
        f=$(sed -n 's/^\(nn_[a-z0-9_]*\)(.*/\1/p' "$u" | sort -u)
        is "$(offered "$archive" | grep -Fx "$f")" "" \
            "the library of $c holds nothing of $later"
        is "$(grep -oFw "$f" "chapters/$c/README.md" "exercises/$c/HINTS.md" "tests/$c"/*.c)" "" \
            "the text and tests of $c call no function of $later"
    done
done

# A term is used only from its definition on.
terms() { sed -n '/^---$/,/^---$/s/^terms: \[\(.*\)\].*/\1/p' "chapters/$1/README.md" | tr ',' '\n' | sed 's/^ *//; s/ *$//'; }
for c in $chapters; do
    for later in $chapters; do
        [ "$later" \> "$c" ] || continue
        while read -r term; do
            [ -n "$term" ] || continue
            hits=$(sed '/^```/,/^```/d' "chapters/$c/README.md" | grep -inw -- "$term" | grep -v "](../$later")
            is "$hits" "" "the text of $c does not use \"$term\", which $later defines"
        done < <(terms "$later")
    done
done
done_testing
