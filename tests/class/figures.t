# Students' figures: from their own code, which may be anything.
. tests/tap.sh
. tests/class/fixture.sh
pretend_grader
export FIGURES=1 TMPDIR=$scratch/tmp
# Another user has to come through, where Landlock builds the walls.
chmod 711 "$scratch" && mkdir -m 711 "$TMPDIR"

plan=$scratch/plan
make -s class-plan CH=01 FIGURES=1 PLAN_FILE="$plan" >"$scratch/made" 2>&1
ok $? "make class-plan FIGURES=1 prepares them"
cp "$plan" "$out/plan"
make -s plot CH=01 SUBMISSION=solutions >/dev/null

# Whoever drew has something right, says this grader.  What follows a solution runs
# in each of the chapter's programs, before main: on standard input.
student() {
    submit "$1" '1.1 passed 10'
    cat "${2:-solutions/$unit.c}" - >>"$class/$1/$unit.c"
}
first() {
    printf '%s\n' '#include <errno.h>' '#include <fcntl.h>' '#include <signal.h>' '#include <stdio.h>' '#include <stdlib.h>' \
        '#include <sys/socket.h>' '#include <sys/stat.h>' '#include <unistd.h>' '#define DRAWN "build/plot/01-perceptron/"' \
        '__attribute__((constructor)) static void first(void) {' "$1" '}'
}
student right </dev/null
awk -v keep='1.1 1.2 1.3 1.4' -f tests/build/skeleton.awk solutions/$unit.c >"$scratch/half.c"
student half "$scratch/half.c" </dev/null
student torn <<<'int x = ;'
submit none '1.1 wrong 0'
student thief <<<"$(first "const char *secrets[] = {\"$PWD/solutions/$unit.c\", \"solutions/$unit.c\", \"$out/seed\", \"$PWD/tests\",
    \"tests\", \"build/recordings\", \"$PWD/build/recordings\", \"$PWD/build/judge\", \"$class\", \"/root\", \"/home\", 0};
    for (const char **s = secrets; *s; s++) if (open(*s, O_RDONLY) >= 0) { fprintf(stderr, \"reached %s\\n\", *s); exit(1); }
    if (open(\"lib/mine\", O_CREAT | O_WRONLY, 0666) >= 0) { fputs(\"reached the course\\n\", stderr); exit(1); }
    if (socket(AF_INET, SOCK_STREAM, 0) >= 0 || fork() >= 0 || setsid() >= 0) { fputs(\"reached others\\n\", stderr); exit(1); }")"
student script <<<"$(first 'mkdir("build/plot/01-perceptron", 0777); FILE *f = fopen(DRAWN "and.svg", "w");
    fputs("<svg xmlns=\"http://www.w3.org/2000/svg\" ><script>alert(1)</script></svg>", f); fclose(f); pause();')"
student link <<<"$(first 'mkdir("build/plot/01-perceptron", 0777); symlink("/etc/fonts/fonts.conf", DRAWN "and.svg"); pause();')"
student huge <<<"$(first 'static char much[1 << 20]; signal(SIGXFSZ, SIG_IGN); mkdir("build/plot/01-perceptron", 0777);
    for (int k = 0; k < 40; k++) { char name[64]; sprintf(name, DRAWN "%d.svg", k); if (k == 0) sprintf(name, DRAWN "and.svg");
        int f = open(name, O_CREAT | O_WRONLY, 0666); while (write(f, much, sizeof much) > 0) ; } pause();')"
student endless <<<"$(first 'for (;;) ;')"
printf 'id\n' >"$class/roster.csv"
run collect >/dev/null && run jobs >/dev/null && run gradebook >/dev/null
cp "$out/gradebook.csv" "$scratch/before.csv"

# ---- Hostile code, in less time ----
sed -i "s/^DRAW_SECONDS=.*/DRAW_SECONDS=6/" "$out/plan"
begin=$SECONDS
tests/class/draw "$out" >"$scratch/said"
like "$(cat "$scratch/said")" '^8 students have figures to draw$' "who has nothing right has nothing to draw"
said=$(printf '%s\n' script link huge endless | parallel --will-cite --jobs 4 tests/class/draw "$out" 2>&1)
is "$(printf '%s\n' "$said" | sort)" "$(printf 'drawn    %s: 0 of 8\n' endless huge link script)" "hostile code draws nothing"
[ $((SECONDS - begin)) -lt 40 ]
ok $? "and holds up nobody"
is "$(find "$out/work" -size +2M)" "" "nor fills the disk"

# ---- The others; one is killed ----
cp "$plan" "$out/plan"
tests/class/draw "$out" right >/dev/null 2>&1 &
sleep 0.7
kill -9 $! && wait $! 2>/dev/null
is "$(ls "$out/work/right/figures")" lock "half a chapter is nothing"
tests/class/draw "$out" >/dev/null
is "$(sort "$out/queue.draw" | paste -sd ' ')" "half right thief torn" "who is drawn is not drawn again"
said=$(OUT=$out tests/class/jobs draw 2>&1)
like "$said" '^drawn    right: 8 of 8$' "GNU parallel draws the others"
like "$said" '^drawn    thief: 8 of 8$' "code that looks for secrets, other processes or the network finds none"
like "$said" '^drawn    half: [3-7] of 8$' "half the work draws some"
tests/class/draw "$out" >"$scratch/said"
like "$(cat "$scratch/said")" '^0 students' "then there is nothing to draw"
run gradebook >/dev/null
cmp -s "$out/gradebook.csv" "$scratch/before.csv"
ok $? "the gradebook knows nothing of it"

# ---- Pages ----
run pages >/dev/null
page() { cat "$out/feedback/$1.html"; }
images() { page "$1" | grep -o 'src="data:image/svg+xml;base64,[A-Za-z0-9+/=]*"' | sed 's/.*,//; s/"$//'; }
is "$(images right | while read -r image; do echo "$image" | base64 -d | cksum; done)" \
    "$(for f in build/plot/solutions/01-perceptron/*.svg; do cksum <"$f"; done)" "the right figures are those of make plot"
like "$(page right)" 'alt="The line of AND after 1, 4, 7 and 10 updates"' "with their titles"
like "$(cat "$out/feedback/right.md")" '\(right\.html#fig-01-perceptron-and\)$' "the Markdown leads to them"
like "$(page half)" 'Needs exercise 1\.5, which is not written yet\.' "a sentence says why a figure is missing"
like "$(page torn)" 'perceptron.c does not compile, so nothing can be drawn from it\.' "or all of them"
like "$(page script)" 'What came out as a drawing holds &#39;script&#39;, which no figure needs\.' "a script is left out"
like "$(page huge)" 'What came out as a drawing is larger than 300 kB\.' "so is a huge file"
like "$(page link)" 'There was no time left to draw it\.' "and a link"
is "$(for name in script link huge endless torn none; do images $name; done)" "" "none of these has an image"
for file in "$out"/feedback/*.html; do page "$(basename "$file" .html)"; done >"$scratch/all"
unlike "$(cat "$scratch/all")" '<script|reached' "no page has a script"
unlike "$(page none)" 'What your code draws' "who has nothing right reads nothing of figures"
FIGURES='' run pages >/dev/null
unlike "$(page right)" 'What your code draws' "without FIGURES, nobody does"

is "$(ls "$TMPDIR")" "" "nothing is left behind"

# ---- Landlock, wherever there is a choice ----
make -s class-plan CH=01 FIGURES=1 NN_SANDBOX=landlock PLAN_FILE="$plan"
tests/sandbox/draw "$plan" 01-perceptron "$out/work/thief/submission" >"$scratch/lines"
is "$(grep -vc '^said' "$scratch/lines")" 8 "behind Landlock there are no secrets, either"
sed -i "s/^DRAW_SECONDS=.*/DRAW_SECONDS=3/" "$plan"
tests/sandbox/draw "$plan" 01-perceptron "$out/work/endless/submission" >"$scratch/lines"
is "$(cut -d ' ' -f 1 "$scratch/lines")" said "nor drawings without end"

# ---- What may be shown ----
cat >"$scratch/shown" <<'END'
import glob, sys
sys.path.insert(0, "tests/class")
import svg

def check(sentence, well):
    print("%s 1 - %s" % ("ok" if well else "not ok", sentence))

ours = {path: svg.wrong(open(path, "rb").read()) for path in glob.glob("chapters/*/figures/*.svg")}
check("all the course's figures may be shown", ours and not any(ours.values()))
begin = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">'
bomb = "".join('<g id="a%d">%s</g>' % (k, '<use x:href="#a%d"/>' % (k + 1) * 10) for k in range(9))
for part in ['<g onload="f()"/>', '<use x:href="http://a.b/c"/>', '<use href="data:image/png;base64,AA"/>', "<foreignObject/>",
             "<style>@import 'a'</style>", '<rect fill="url(//a.b)"/>', "<rect style='fill:u\\72l(a)'/>", "<a/>", "<image/>", "<animate/>",
             "<!-- --><g/>", "<?xml-stylesheet href='a'?>", "<g", '<g id="a"><use href="#a"/></g>', bomb, "<g>" * 30000 + "</g>" * 30000]:
    check("refused: " + part[:40].replace("#", "."), svg.wrong((begin + part + "</svg>").encode()))
for whole in ["", "<html/>", '<!DOCTYPE svg [<!ENTITY a "a">]>' + begin + "&a;</svg>", "\ufeff" + begin + "</svg>"]:
    check("refused: " + ascii(whole[:30]), svg.wrong(whole.encode()))
check("and the least of all SVGs may", svg.wrong((begin + "</svg>").encode()) == "")
END
relay "" < <(python3 -B "$scratch/shown")
done_testing
