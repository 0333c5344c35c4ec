# A verdict comes soon after a save.  Times are counted in empty programs, compiled and
# run in turn with what is measured: a busy or a slower machine changes both.  The
# margins are twice what was measured, and less than it was when the Makefiles had a
# rule for each file.
. tests/tap.sh
bench() { make -s bench-loop ROUNDS=3 "$@" 2>&1; }

bench ROWS=read,edit,watch,same HOLD=read=2,edit=12,watch=12,same=60 >"$scratch/said"
ok $? "make reads its files, and grades an edit or nothing new, in a few empty programs"
sed 's/^/# /' "$scratch/said"
said=$(bench ROWS=read HOLD=read=0.01)
ok $((! $?)) "what takes longer than it may fails"
like "$said" '^make reads its files: [0-9.]+ empty programs, more than 0.01$' "and is named"
is "$(ls -d build/mine/*nn-loop* 2>/dev/null)" "" "nothing is left behind"
done_testing
