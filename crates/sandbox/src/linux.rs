//! The sandbox on Linux. `runner`, `init` and `payload` are the three processes of a run, each inside the one before.

pub(crate) mod cgroup;
mod cgroup_v1;
mod cgroup_v2;
mod clock;
mod counters;
mod devices;
mod failure;
pub(crate) mod going;
mod init;
pub(crate) mod janitor;
mod keep;
mod kernel;
mod landlock;
mod limits;
mod meter;
mod mounts;
mod namespaces;
mod payload;
mod polling;
pub(crate) mod probe;
mod root;
pub(crate) mod runner;
mod seccomp;
mod socket;
mod syscalls;
mod wire;
pub(crate) mod worker;
