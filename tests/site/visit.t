#!/bin/bash
# Addresses are opened, and the day is noted: those of a server of our own.
. tests/tap.sh

if ! command -v curl >/dev/null; then
    ok 0 "addresses are visited # SKIP curl is not installed"
    done_testing
    exit
fi
mkdir "$scratch/www"
echo here >"$scratch/www/here.html"
python3 -u -c 'import functools, http.server, sys
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[1])
with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
    print(server.server_port)
    server.serve_forever()' "$scratch/www" >"$scratch/port" 2>/dev/null &
server=$!
until [ -s "$scratch/port" ]; do sleep 0.05; done
at=http://127.0.0.1:$(cat "$scratch/port")
today=$(date +%F)

{
    printf 'address\ttitle\tlast seen\tnote\n'
    printf '%s/here.html\tHere\t\tnot opened yet; in a licence\n' "$at"
    printf '%s/gone.html\tGone\t2026-01-02\t\n' "$at"
    printf '%s/never.html\tNever\t\tnot opened yet\n' "$at"
} >"$scratch/links.tsv"
tests/site/visit "$scratch/links.tsv" >/dev/null 2>"$scratch/said"
is $? 1 "an address that does not open is a failure"
like "$(cat "$scratch/said")" "^lost  $at/gone.html  .*404" "it is named, with the reason"
is "$(cut -f 2- "$scratch/links.tsv")" "title	last seen	note
Here	$today	in a licence
Gone	2026-01-02	
Never		not opened yet" "who was seen has today's date, others the one they had"
sed -i '/Gone/d; /Never/d' "$scratch/links.tsv"
tests/site/visit "$scratch/links.tsv" 2>/dev/null
ok $? "if all open, it succeeds"
is "$(ls "$scratch" | grep -c links)" 1 "nothing is left beside the list"
kill $server
done_testing
