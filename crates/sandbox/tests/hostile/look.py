"""Looks for anything of the host and of the judge. Prints what it found that it should not have."""
import os, socket, stat, sys

found = []
secrets = [
    "/etc/shadow", "/root/.bashrc", "/root/.ssh", "/home/*", "/var/log", "/var/lib", "/sys/kernel", "/boot", "/run/user",
    "/proc/1/environ", "/proc/1/cmdline", "/proc/1/maps", "/proc/1/mem", "/proc/1/root/etc/passwd", "/proc/1/cwd/x", "/proc/1/fd/0",
    "/proc/kallsyms", "/proc/cmdline", "/proc/kcore", "/proc/keys", "/proc/modules", "/proc/sys/kernel/core_pattern",
    "/proc/sysrq-trigger", "/proc/mounts/../kallsyms", "/dev/mem", "/dev/kmsg", "/dev/tty", "/dev/vda", "/dev/pts/0", "/etc/hostname",
    "/etc/machine-id", sys.argv[1],
]
for path in secrets:
    try:
        with open(path, "rb") as file:
            found.append(f"{path}: {file.read(40)!r}")
    except OSError:
        pass
try:
    found += [f"process {pid}" for pid in os.listdir("/proc") if pid.isdigit() and int(pid) != os.getpid()]
except OSError:
    pass
for number in range(3, 2048):
    try:
        os.fstat(number)
        found.append(f"descriptor {number}: {os.readlink(f'/proc/self/fd/{number}')}")
    except OSError:
        pass
for folder, files, _ in [(f, os.listdir(f), 0) for f in ("/root", "/home", "/work/..") if os.path.isdir(f)]:
    for name in files:
        if folder != "/work/..": found.append(os.path.join(folder, name))
status = dict(line.split(":\t", 1) for line in open("/proc/self/status").read().splitlines())
for field, right in [("CapEff", "0000000000000000"), ("CapPrm", "0000000000000000"), ("CapBnd", "0000000000000000"), ("CapAmb", "0000000000000000"),
                     ("NoNewPrivs", "1"), ("Seccomp", "2")]:
    if status[field].strip() != right: found.append(f"{field} {status[field]}")
if os.getuid() != 1000 or os.getgid() != 1000: found.append(f"ids {os.getuid()} {os.getgid()}")
for variable in os.environ:
    if variable not in ("PATH", "LC_CTYPE", "PWD"): found.append(f"variable {variable}")
# Writing where nothing may be written.
for path in ["/x", "/usr/x", "/etc/x", "/dev/x", "/proc/self/oom_score_adj", "/box/x", "/bin/sh", "/etc/passwd", "/proc/sys/kernel/core_pattern",
             "/proc/self/uid_map", "/sys/fs/cgroup/cgroup.procs"]:
    try:
        with open(path, "w") as file:
            # Making itself the first to be killed is its own affair, making itself the last is not.
            file.write("-1000" if "oom" in path else "1")
            file.flush()
        found.append(f"wrote {path}")
    except OSError:
        pass
# Standard input is a copy that cannot be changed, and its name says nothing.
try:
    with open("/proc/self/fd/0", "r+b") as file:
        file.write(b"changed")
        file.flush()
    found.append("changed standard input")
except OSError:
    pass
name = os.readlink("/proc/self/fd/0")
if not name.startswith("/memfd:stdin"): found.append(f"standard input is {name}")
for address in [sys.argv[2], "\0" + sys.argv[3]]:
    try:
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(address)
        found.append(f"connected to {address!r}")
    except OSError:
        pass
print("\n".join(found) or "held")
