"""Programs that take part in make bench, kept alive, one of them at work at a time."""

import os
import subprocess
import time


class Program:
    """A program that answers requests: see work.h."""

    def __init__(self, name, command, threads=1, kernels=None):
        one = {v: str(threads) for v in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "TORCH_THREADS")}
        core = {"OPENBLAS_CORETYPE": kernels} if kernels else {}
        # Leaks are none of this measurement's business, nor can they be looked for everywhere.
        environment = {**os.environ, **one, **core, "ASAN_OPTIONS": "detect_leaks=0"}
        self.name, self.command = name, command
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )

    def ask(self, request):
        try:
            self.process.stdin.write(request + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"bench: this ended by itself: {' '.join(self.command)}")
        return answer.split()

    def losses(self):
        return [float(x) for x in self.ask("check")]

    def rate(self, seconds):
        """Samples a second, and whether the machine had nothing else to do meanwhile."""
        busy, own = machine_ticks(), self.ticks()
        samples, took = (float(x) for x in self.ask(f"time {seconds}"))
        others = (machine_ticks() - busy) - (self.ticks() - own)
        return samples / took, others <= 0.1 * took * TICKS + 1

    def ticks(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    def end(self):
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        self.process.wait()


TICKS = os.sysconf("SC_CLK_TCK")


def machine_ticks():
    """Processor time that all programs and the kernel have used."""
    user, nice, system, _idle, _wait, *rest = (int(x) for x in open("/proc/stat").readline().split()[1:])
    return user + nice + system + sum(rest[:2])


def wait_for_quiet(patience=3.0):
    """Until nothing else has run for 0.15 s, or patience is over."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        before = machine_ticks()
        time.sleep(0.15)
        if machine_ticks() - before <= 0.1 * 0.15 * TICKS + 1:
            return
