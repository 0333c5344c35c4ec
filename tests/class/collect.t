# What is taken of what strangers hand in.
. tests/tap.sh
. tests/class/fixture.sh

solution=solutions/$unit.c
taken() { cmp -s "$solution" "$out/work/$1/submission/$unit.c"; }

# ---- Every kind of archive ----
hand_in folder $unit $solution
hand_in inside exercises/$unit $solution
for suffix in tar tar.gz tar.bz2 tar.xz tgz tbz2 txz; do
    tar -caf "$class/a-$suffix.$suffix" -C solutions $unit.c
done
tar -czf "$class/handin-ada-2026-01-31.tar.gz" --transform 's,^,handin-ada-2026-01-31/,' -C solutions $unit.c
python3 - "$class" "$unit.c" <<'EOF'
import sys, zipfile
folder, unit = sys.argv[1:]
def put(name, *members):
    with zipfile.ZipFile("%s/%s.zip" % (folder, name), "w", zipfile.ZIP_DEFLATED) as archive:
        for path in members:
            archive.write("solutions/" + unit, path)
put("a-zip", "mine/exercises/" + unit, "__MACOSX/x")
put("windows", "exercises\\" + unit.replace("/", "\\"))
with zipfile.ZipFile(folder + "/../moodle.zip", "w") as archive:
    archive.write("solutions/" + unit, "Ada Lovelace_101_assignsubmission_file_/" + unit)
    archive.write(folder + "/a-zip.zip", "Bo B_102_assignsubmission_file_/work.zip")
EOF
said=$(collect)
is $? 0 "a class is collected"
for name in folder inside a-tar a-tar.gz a-tar.bz2 a-tar.xz a-tgz a-tbz2 a-txz a-zip windows ada; do
    taken "${name#*:}" 2>/dev/null || taken "$(known "$name" .path)"
    ok $? "$name: the unit is taken"
done
is "$(known ada .id)" ada "what make handin packs belongs to the name in it"
mkdir -p "$scratch/moodle/work"
collect CLASS="$scratch/moodle.zip" OUT="$scratch/moodle" >/dev/null
is "$(jq -r '.students[] | .id + " " + .name' "$scratch/moodle/students.json")" "101 Ada Lovelace
102 Bo B" "a zip of a class's folders, as a Moodle gives it, is read"
cmp -s $solution "$scratch/moodle/work/102/submission/$unit.c"
ok $? "and the archive in such a folder"

# ---- What reaches out, or is too much ----
fresh() { rm -rf "$class" "$out/work" && mkdir -p "$class" "$out/work"; }
fresh
python3 - "$class" "$unit.c" <<'EOF'
import io, os, sys, tarfile, zipfile
folder, unit = sys.argv[1:]

def tar(name, *members, mode="w"):
    with tarfile.open("%s/%s" % (folder, name), mode) as archive:
        for path, kind, link, data in members:
            info = tarfile.TarInfo(path)
            info.type, info.linkname, info.size = kind, link, len(data)
            archive.addfile(info, io.BytesIO(data))

REG, SYM, LNK, FIFO, CHR = tarfile.REGTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE
tar("absolute.tar", ("/tmp/nn-outside.c", REG, "", b"x"), ("/" + unit, REG, "", b"x"))
tar("dots.tar", ("../../" + unit, REG, "", b"x"), ("exercises/../../" + unit, REG, "", b"x"))
tar("symlink.tar", (unit, SYM, "/etc/passwd", b""))
tar("hardlink.tar", ("x", REG, "", b"x"), (unit, LNK, "x", b""))
tar("fifo.tar", (unit, FIFO, "", b""))
tar("device.tar", (unit, CHR, "", b""))
tar("large.tar", (unit, REG, "", b" " * (256 * 1024 + 1)))
tar("full.tar", (unit, REG, "", b" " * (256 * 1024)))
tar("many.tar.gz", *[("f%d" % k, REG, "", b"") for k in range(20001)], mode="w:gz")
for name, mode in (("bomb.tar.gz", "w:gz"), ("bomb.tar.xz", "w:xz")):
    with tarfile.open("%s/%s" % (folder, name), mode, **({"compresslevel": 1} if mode == "w:gz" else {"preset": 0})) as archive:
        info = tarfile.TarInfo("zeros")
        info.size = 300 << 20
        archive.addfile(info, open("/dev/zero", "rb"))
with zipfile.ZipFile(folder + "/bomb-zip.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    for k in range(20):
        archive.writestr("z%d" % k, b"\0" * (15 << 20))
with zipfile.ZipFile(folder + "/link.zip", "w") as archive:
    info = zipfile.ZipInfo(unit)
    info.external_attr = 0o120777 << 16
    archive.writestr(info, "/etc/passwd")
open(folder + "/torn.tar.gz", "wb").write(b"\x1f\x8b\x08 no more")
os.makedirs(folder + "/links/exercises")
os.symlink("/etc", folder + "/links/exercises/" + os.path.dirname(unit))
os.makedirs(folder + "/pipe/" + os.path.dirname(unit))
os.mkfifo(folder + "/pipe/" + unit)
os.symlink("/etc", folder + "/elsewhere")
os.mkfifo(folder + "/waits.zip")
EOF
said=$(collect)
is $? 0 "archives that attack stop nobody"
[ ! -e /tmp/nn-outside.c ]
ok $? "no path of an archive's is written to"
is "$(find "$out" -type l -o -type p | wc -l)" 0 "neither links nor FIFOs come out of one"
for name in absolute dots symlink hardlink fifo device large link links pipe; do
    is "$(known $name '.files | length')$(known $name .empty)" 0true "$name: nothing is taken"
done
is "$(known full '.files | length')" 1 "256 KiB are taken"
like "$(known absolute '.other[]')" 'refused, an unsafe path: /tmp/nn-outside.c' "an unsafe path is named"
like "$(known symlink '.notes[]')" 'perceptron.c is a link: not taken' "so is a link"
like "$(known pipe '.notes[]')" 'perceptron.c is no plain file' "so is a FIFO"
like "$(known many .unreadable)" 'more than 20000 files' "there may be too many files"
is "$(jq -r '.students[] | select(.id == "bomb" or (.id | startswith("bomb "))) | .unreadable' "$out/students.json" | sort -u)" \
    "it unpacks to more than 256 MiB" "a bomb is not unpacked"
like "$(known bomb-zip .unreadable)" '256 MiB' "nor a zip's"
is "$(known torn '.unreadable != ""')" true "a torn archive cannot be read"
is "$(known elsewhere '.unreadable != ""')" true "a link instead of a folder neither"
is "$(known waits '.unreadable != ""')" true "a FIFO instead of an archive neither"

# ---- What is taken, when there is more ----
fresh
mkdir -p "$class/clone/lib" "$class/clone/tests/judge"
cp -r exercises solutions "$class/clone/"
cp lib/vec.c "$class/clone/lib/"
echo "/* all is equal */" >"$class/clone/tests/judge/compare.c"
echo mine >"$class/clone/notes.txt"
hand_in loose
cp $solution "$class/loose/perceptron.c"
hand_in blank $unit exercises/$unit.c
sed -i 's/$/\r/' "$class/blank/$unit.c"
cp -r "$class/blank" "$class/=1+1"
cp -r "$class/blank" "$class/Ada"
cp -r "$class/blank" "$class/ada"
tar -cf "$class/ada.tar" -C solutions $unit.c
cp -r "$class/blank" "$class/$(printf 'e\033[31mvil\xff')"
cp -r "$class/blank" "$class/.. x"
collect >/dev/null
is "$(known clone .empty)" true "of a whole course the exercises are taken, not the solutions"
is "$(known clone '.other[]')" "added: notes.txt
differs from the course's: tests/judge/compare.c" "what was changed or added is listed, what is the course's is not"
is "$(known loose .empty)" true "a file that lies elsewhere is not taken"
like "$(known loose '.other[]')" 'added: perceptron.c' "but named"
is "$(known blank .empty)" true "the skeleton is empty, whatever ends its lines"
is "$(ls "$out/work" | tr 'A-Z' 'a-z' | sort | uniq -d)" "" "no two students share a folder, whatever the letters"
is "$(ls -a "$out/work" | grep -c -v '^[A-Za-z0-9][A-Za-z0-9._-]*$')" 2 "folders have plain names"
is "$(known '=1+1' .id)" "=1+1" "an id stays what it is"
unlike "$(jq -r '.students[].id' "$out/students.json" | cat -v)" '\^\[' "but moves no cursor"
like "$(jq -r '.students[] | select(.double) | .aside' "$out/students.json")" 'handed in more than once: ' \
    "who hands in twice is told from others"

# ---- Again ----
cp "$out/queue" "$scratch/queue"
said=$(collect)
cmp -s "$out/queue" "$scratch/queue"
ok $? "the same class is collected the same way"
printf 'x' >>"$class/blank/$unit.c"
before=$(cat "$out/work/blank/wanted")
collect >/dev/null
[ "$before" != "$(cat "$out/work/blank/wanted")" ]
ok $? "a changed submission is wanted anew"
done_testing
