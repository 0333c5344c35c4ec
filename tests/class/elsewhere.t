# Jobs on other machines: over ssh, and by Slurm.
. tests/tap.sh
. tests/class/fixture.sh
export MAKEFLAGS=

hand_in ada $unit solutions/$unit.c
hand_in bo $unit exercises/$unit.c
hand_in cy $unit solutions/$unit.c
echo '}' >>"$class/cy/$unit.c"
export SEED_FILE=$out/seed TIMES=1
run grade MAKE=make >"$scratch/said"
is "$? $(tail -n 1 "$scratch/said")" "0 What the class has not understood: $out/class.html" "the class is graded here"
cp "$out/gradebook.csv" "$scratch/here.csv"
is "$(book ada final) $(book bo status) $(book cy status)" "70 empty uncompilable" "and as it should be"

afresh() {
    rm -rf "$out/work" "$out/graded.log" "$out/gradebook.csv"
    mkdir "$out/work"
}
same() {
    cmp -s "$out/gradebook.csv" "$scratch/here.csv"
    ok $? "$1: the gradebook is the same"
    is "$(cut -f 2 "$out/graded.log" | sort | tr '\n' ' ')" "ada bo cy " "$1: and nobody was graded twice"
}

# A machine that is this one, behind an sshd of the test's own, with a home of its own:
# what a killed test has left in the user's home is nothing to this one.
home=$scratch/home
start_sshd() {
    mkdir "$home"
    port=$((20000 + $$ % 10000))
    ssh-keygen -q -t ed25519 -N '' -f "$scratch/host" && ssh-keygen -q -t ed25519 -N '' -f "$scratch/key" || return 1
    cp "$scratch/key.pub" "$scratch/authorized"
    printf '%s\n' "Port $port" "ListenAddress 127.0.0.1" "HostKey $scratch/host" "PidFile $scratch/sshd.pid" \
        "AuthorizedKeysFile $scratch/authorized" "StrictModes no" "UsePAM no" \
        "ForceCommand cd $home && HOME=$home exec sh -c \"\$SSH_ORIGINAL_COMMAND\"" >"$scratch/sshd_config"
    printf '%s\n' "Host far" "  HostName 127.0.0.1" "  Port $port" "  IdentityFile $scratch/key" "  IdentitiesOnly yes" \
        "  StrictHostKeyChecking no" "  UserKnownHostsFile $scratch/known" "  LogLevel ERROR" >"$scratch/ssh_config"
    [ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
    "$(command -v sshd || echo /usr/sbin/sshd)" -f "$scratch/sshd_config" || return 1
    for _ in 1 2 3 4 5; do
        ssh -F "$scratch/ssh_config" far true && return
        sleep 1
    done 2>/dev/null
    return 1
}
if start_sshd; then
    afresh
    said=$(run grade MAKE=make HOSTS=2/far PARALLEL_SSH="ssh -F $scratch/ssh_config")
    is $? 0 "the class is graded over ssh"
    same ssh
    is "$(find "$out" -name kit -o -name returned.tar)$(find "$home" -name '.nn-grade-*')" "" "ssh: nothing of the journey is left"

    # What a killed run had got back is not graded again.
    cp -r "$out/work/ada" "$scratch/ada"
    afresh
    run collect >/dev/null
    (cd "$scratch/ada" && touch log && tar -cf "$out/work/ada/returned.tar" ./wanted ./log ./junit.xml ./report.txt ./times.tsv ./results.json)
    said=$(run grade MAKE=make HOSTS=far PARALLEL_SSH="ssh -F $scratch/ssh_config" JOBS=1)
    is "$(cut -f 2 "$out/graded.log" | head -n 1)" ada "ssh: what had come back is taken first"
    kill "$(cat "$scratch/sshd.pid")"
else
    ok 0 "no sshd can be started here # SKIP"
fi

# Slurm on this machine, where it is installed; else something that looks like it.
start_slurm() {
    command -v slurmctld slurmd munged >/dev/null && [ "$(id -u)" -eq 0 ] || return 1
    local at=$scratch/slurm name
    name=$(hostname -s)
    mkdir -p "$at/state" "$at/spool"
    (umask 077 && head -c 1024 /dev/urandom >"$at/key")
    munged --force --key-file="$at/key" --socket="$at/socket" --pid-file="$at/munged.pid" --log-file="$at/munged.log" \
        --seed-file="$at/munged.seed" 2>/dev/null || return 1
    printf '%s\n' ClusterName=test "SlurmctldHost=$name(127.0.0.1)" SlurmUser=root "AuthInfo=socket=$at/socket" \
        "SlurmctldPort=$((port + 1))" "SlurmdPort=$((port + 2))" "StateSaveLocation=$at/state" "SlurmdSpoolDir=$at/spool" \
        "SlurmctldPidFile=$at/slurmctld.pid" "SlurmdPidFile=$at/slurmd.pid" "SlurmctldLogFile=$at/slurmctld.log" \
        "SlurmdLogFile=$at/slurmd.log" ProctrackType=proctrack/pgid TaskPlugin=task/none SelectType=select/cons_tres \
        SelectTypeParameters=CR_CPU ReturnToService=2 MpiDefault=none "NodeName=$name NodeAddr=127.0.0.1 CPUs=$(nproc)" \
        "PartitionName=all Nodes=ALL Default=YES State=UP" >"$at/slurm.conf"
    export SLURM_CONF=$at/slurm.conf
    slurmctld && sleep 1 && slurmd && sleep 1 && sinfo -h -o %t | grep -q idle
}
stop_slurm() {
    for daemon in slurmd slurmctld munged; do
        [ ! -f "$scratch/slurm/$daemon.pid" ] || kill "$(cat "$scratch/slurm/$daemon.pid")"
    done 2>/dev/null
    sleep 1
}
port=${port:-$((20000 + $$ % 10000))}
slurm=Slurm
start_slurm || {
    stop_slurm
    slurm="an imitation of sbatch"
    mkdir "$scratch/bin"
    cat >"$scratch/bin/sbatch" <<'EOF'
#!/bin/sh
for word; do
    case $word in
    --array=1-*) last=${word#--array=1-} ;;
    --output=*) output=${word#--output=} ;;
    --*) shift ;;
    esac
done
while case $1 in --*) true ;; *) false ;; esac; do shift; done
for task in $(seq "$last"); do
    SLURM_ARRAY_TASK_ID=$task "$@" >"$(echo "$output" | sed "s/%a/$task/")" 2>&1 &
done
wait
EOF
    chmod +x "$scratch/bin/sbatch"
    PATH=$scratch/bin:$PATH
}
afresh
said=$(run grade MAKE=make SLURM=1 CHUNK=2)
is $? 0 "the class is graded by $slurm"
like "$said" '^Slurm: 3 jobs, 2 in a chunk' "in chunks"
same "$slurm"
stop_slurm
done_testing
