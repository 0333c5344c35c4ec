# What setup would install, on systems that are not this one; and doctor.
. tests/tap.sh
. tests/commands/scratch.sh

# fake NAME: a command of this name that does what standard input says.
fake() {
    { echo '#!/bin/sh' && cat; } >"$scratch/bin/$1"
    chmod +x "$scratch/bin/$1"
}

# setup GOAL...: on the system that os-release and the fakes make up.
setup() {
    PATH=$scratch/bin:$PATH OS_RELEASE=$scratch/os-release B=$scratch/build lib/tools/setup "$@" 2>&1
}

mkdir "$scratch/bin"
course=$PWD

# Doctor has tests of its own below; here it only says that it was called.
mkdir -p "$scratch/course/lib"
cp -r lib/tools "$scratch/course/lib/"
cd "$scratch/course" || exit 1
printf '#!/bin/sh\necho doctor was here\n' >lib/tools/doctor
export LOG=$scratch/log

echo 'ID=fedora' >"$scratch/os-release"
fake rpm <<<'case $* in *gsl-devel* | *clang*) exit 1 ;; esac'
said=$(setup)
is $? 2 "on Fedora, something missing is an error"
like "$said" '^ *sudo dnf install gsl-devel$' "and the command is shown, with what is missing alone"
like "$(setup test)" 'sudo dnf install gsl-devel clang clang-tools-extra$' "a goal beside it adds what it needs"
unlike "$(setup)" 'doctor was here' "and nothing is checked yet"
fake rpm <<<'exit 0'
said=$(setup)
is $? 0 "with everything there it succeeds"
like "$said" 'doctor was here' "and doctor has the last word"

printf 'ID=manjaro\nID_LIKE="arch"\n' >"$scratch/os-release"
fake pacman <<<'[ "$2" != pandoc-cli ]'
said=$(setup)
is $? 2 "on Arch and what is like it, too"
like "$said" 'sudo pacman -S --needed pandoc-cli$' "the command is pacman's"

fake uname <<<'echo Darwin'
fake brew <<<'[ "$3" = gsl ]'
said=$(setup)
is $? 2 "on macOS, too"
like "$said" '^ *brew install openblas zlib pkgconf gnuplot graphviz pandoc$' "the command is brew's"
rm "$scratch/bin/uname"

echo 'ID=plan9' >"$scratch/os-release"
like "$(setup)" 'GSL' "on an unknown system what is needed is listed"

printf 'ID=ubuntu\nID_LIKE=debian\n' >"$scratch/os-release"
fake dpkg-query <<'END'
for last; do :; done
grep -q " $last\( \|\$\)" "$LOG" 2>/dev/null && { echo installed; exit; }
case $last in gnuplot-nox | pandoc | jq) echo not-installed ;; *) echo installed ;; esac
END
fake sudo <<<'[ "$1" != -v ] || exit 0; exec "$@"'
fake apt-get <<<'echo "$DEBIAN_FRONTEND apt-get $*" >>"$LOG"; echo "many lines"'
said=$(setup)
is $? 0 "on Ubuntu what is missing is installed"
is "$(cat "$LOG")" "noninteractive apt-get update
noninteractive apt-get install -y --no-install-recommends gnuplot-nox pandoc" "with apt-get, asking nothing"
unlike "$said" 'many lines' "what apt-get says goes to a file"
is "$(cat "$scratch/build/setup.log")" "many lines
many lines" "which keeps it"
is "$(printf '%s\n' "$said" | wc -l | tr -d ' ')" 4 "a step is a line"
setup >/dev/null
is "$(grep -c update "$LOG")" 1 "a second time nothing is done"
setup test >/dev/null
like "$(tail -n 1 "$LOG")" 'install -y --no-install-recommends jq$' "the tests' tools come with the goal test"
fake dpkg-query <<'END'
case $* in *Provides*) echo 'installed, npm, nodejs-dev,'; exit ;; esac
for last; do :; done
[ "$last" != npm ] && echo installed
END
mkdir -p tests/site
echo '{ "config": { "goals": "test test-site" } }' >tests/site/package.json
echo '{}' >tests/site/package-lock.json
fake npm <<<'echo "npm $*" >>"$LOG"; mkdir -p "$3/node_modules"'
said=$(setup test)
like "$(tail -n 1 "$LOG")" '^npm ci --prefix tests/site$' "npm fetches what the lock file of a folder says, for its goals"
unlike "$(cat "$LOG")" 'install.* npm' "a package that another one holds is not installed"
setup test >/dev/null
is "$(grep -c '^npm' "$LOG")" 1 "a second time nothing is fetched"
rm -r tests/site/node_modules
setup >/dev/null
is "$(grep -c '^npm' "$LOG")" 1 "nor for other goals"
fake npm <<<'echo "npm ERR! no network"; exit 1'
said=$(setup test)
is $? 0 "without npm's registry the rest is set up"
like "$said" '^npm ci --prefix tests/site did not work, and what needs' "and it is said"
like "$said" '^    npm ERR! no network' "with the reason"
rm -r tests/site "$LOG"
fake dpkg-query <<<'echo not-installed'
fake apt-get <<<'echo "E: no network"; exit 100'
said=$(setup)
is $? 2 "when apt-get fails, so does setup"
like "$said" '^    E: no network' "and the end of the log is shown"

cd "$course" || exit 1
export B=$scratch/build
said=$(lib/tools/doctor)
is $? 0 "doctor finds this machine well"
like "$said" 'ok +sanitizers' "the sanitizers catch a fault"
like "$said" '(ok|--) +BLAS +(programs use|GSL)' "which BLAS programs get is said"
unlike "$said" "$(printf '\033')" "there are no colours without a terminal"
is "$(find "$scratch/build" -name 'doctor.*')" "" "nothing is left behind"
echo 'ID=debian' >"$scratch/os-release"
fake gnuplot <<<'exit 1'
fake dot <<<'exit 1'
fake pandoc <<<'exit 1'
said=$(PATH=$scratch/bin:$PATH OS_RELEASE=$scratch/os-release lib/tools/doctor 2>&1)
is $? 2 "a tool that does not work is missing"
like "$said" 'missing +gnuplot +sudo apt-get install gnuplot-nox' "the fix is that of this system"
like "$said" 'missing +Graphviz +sudo apt-get install graphviz' "so is the one for graphs"
like "$said" 'missing +pandoc ' "every tool that is missing is named"
fake slow <<<'exit 1'
said=$(CC=$scratch/bin/slow lib/tools/doctor 2>&1)
like "$said" 'missing +C compiler' "a compiler that does not compile is missing"
done_testing
