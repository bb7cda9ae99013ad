//! What this kernel and this user offer.

use crate::protections::{Protection, State};

use super::cgroup::{Hierarchy, hierarchies, role};
use super::counters::Counters;
use super::kernel::{self, Forked};
use super::meter::cpu_source;
use super::namespaces;
use super::wire::Ready;

/// What protections depend on.
pub struct Facts {
    pub privileged: bool,
    pub namespaces: Result<(), String>,
    pub filter: Result<(), String>,
    pub hierarchies: Vec<Hierarchy>,
    /// Known exactly once a runner has started.
    pub ready: Ready,
}

impl Facts {
    fn has(&self, role: u8) -> bool {
        self.hierarchies.iter().any(|hierarchy| hierarchy.files.iter().any(|file| file.0 == role))
    }
}

/// Finds out without a runner.
pub fn probe() -> Facts {
    let hierarchies = hierarchies();
    let counters = Counters::open(true, true);
    let has = |role: u8| hierarchies.iter().any(|hierarchy| hierarchy.files.iter().any(|file| file.0 == role));
    let cpu = match (has(role::CPU_NANOSECONDS) || has(role::CPU_TABLE), counters.has_clock()) {
        (true, _) => cpu_source::GROUP,
        (false, true) => cpu_source::COUNTER,
        (false, false) => cpu_source::WAITING,
    };
    let ready = Ready {
        proc: true,
        landlock: kernel::landlock_version(),
        cpu,
        peak: hierarchies.iter().any(|hierarchy| hierarchy.exact_peak),
        instructions: counters.has_instructions(),
    };
    Facts {
        privileged: namespaces::begins_privileged(),
        namespaces: try_namespaces(),
        filter: super::seccomp::compile().map(|_| ()).map_err(|failure| failure.0),
        hierarchies,
        ready,
    }
}

/// Makes all of them for a child that ends at once.
fn try_namespaces() -> Result<(), String> {
    let mut flags = libc::CLONE_NEWNS
        | libc::CLONE_NEWPID
        | libc::CLONE_NEWNET
        | libc::CLONE_NEWIPC
        | libc::CLONE_NEWUTS
        | libc::CLONE_NEWCGROUP;
    flags |= libc::CLONE_NEWUSER;
    match kernel::fork_into(flags) {
        Ok(Forked::Child) => kernel::leave(0),
        Ok(Forked::Parent(pid)) => {
            let _ = kernel::reap(pid, true);
            Ok(())
        }
        Err(error) => Err(error.to_string()),
    }
}

/// The facts in words, for people who must decide whether they rely on them.
pub fn describe(facts: &Facts) -> Vec<Protection> {
    let ready = &facts.ready;
    let pick = |on: bool, better: (State, &str), worse: (State, &str), name: &'static str| {
        let (state, detail) = if on { better } else { worse };
        Protection::new(name, state, detail)
    };
    use State::{Fallback, Off, On};
    let mut list = Vec::new();
    list.push(match &facts.namespaces {
        Ok(()) => Protection::new(
            "name spaces",
            On,
            "own users, mounts, processes, network (none), System V objects, host name and control groups",
        ),
        Err(error) => Protection::new(
            "name spaces",
            Off,
            format!(
                "the kernel refuses them ({error}); without them nothing is run. As an ordinary user they need \
                 user.max_user_namespaces above 0, kernel.unprivileged_userns_clone=1 (Debian) or \
                 kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu); in a container, --privileged or \
                 --security-opt seccomp=unconfined"
            ),
        ),
    });
    list.push(match &facts.filter {
        Ok(()) => Protection::new("system call filter", On, "only listed system calls; attacks end the run"),
        Err(error) => Protection::new("system call filter", Off, format!("{error}; without it nothing is run")),
    });
    list.push(pick(
        facts.privileged,
        (On, "commands run under ids that stand for nobody on this machine"),
        (
            Fallback,
            "commands run under this program's own user, without its powers, in a name space where \
            nothing of it is to be seen; as root they run under ids of nobody",
        ),
        "ids of its own",
    ));
    list.push(match ready.landlock {
        0 => Protection::new(
            "Landlock",
            Off,
            "mounts and the system call filter stand alone; needs Linux 5.13 with \"landlock\" among the \
                kernel's lsm=",
        ),
        version => Protection::new(
            "Landlock",
            if version >= 6 { On } else { Fallback },
            format!(
                "version {version} of the kernel's file{} rules, beside the mounts",
                match version {
                    ..4 => "",
                    4..6 => " and network",
                    _ => ", network and signal",
                }
            ),
        ),
    });
    let missing_group = "as root, or in a systemd user session started with `systemd-run --user --scope -p \
        Delegate=yes`, a control group does it exactly";
    let memory = facts.has(role::MEMORY_LIMIT);
    list.push(Protection::new(
        "memory limit",
        if memory { On } else { Fallback },
        if memory {
            "a control group holds all processes and files of a run together".to_string()
        } else {
            format!("processes are looked at every 10 ms and their data is limited one by one; {missing_group}")
        },
    ));
    list.push(Protection::new(
        "process limit",
        if facts.has(role::PROCESSES) { On } else { Fallback },
        if facts.has(role::PROCESSES) {
            "a control group counts processes and threads".to_string()
        } else {
            format!("the kernel counts processes of the run's user; {missing_group}")
        },
    ));
    list.push(match ready.cpu {
        cpu_source::GROUP => Protection::new("CPU time", On, "a control group adds up all processes"),
        cpu_source::COUNTER => Protection::new("CPU time", On, "a kernel counter adds up all processes"),
        _ => Protection::new(
            "CPU time",
            Fallback,
            format!(
                "that of processes somebody waited for, and of those alive; kernel.perf_event_paranoid=2 or \
                    less, or {missing_group}"
            ),
        ),
    });
    list.push(pick(
        ready.peak,
        (On, "measured by the control group"),
        (
            Fallback,
            "the largest seen: of one process by the kernel, of all together every 10 to 50 ms; exact as \
            root, with version 2 of control groups from Linux 6.12 on",
        ),
        "peak memory",
    ));
    list.push(pick(
        ready.proc,
        (On, "/proc shows a command its own processes and nothing else"),
        (Fallback, "/proc is empty, because this container hides parts of its own; some runtimes miss it"),
        "private /proc",
    ));
    list.push(pick(
        ready.instructions,
        (On, "counted by the processor"),
        (
            Off,
            "this machine's processor or kernel counts none (usual in virtual machines; else \
            kernel.perf_event_paranoid=2); CPU time is used",
        ),
        "instruction counts",
    ));
    list
}
