//! The filter that every system call of a command passes.
//!
//! It is installed anew for each run, and what the kernel makes of it costs in proportion to its length. So it is one
//! search tree over the ranges of numbers that are treated alike, a seventh of the chain of comparisons that
//! `seccompiler` compiles from the same rules; a test holds the two against each other.

use std::collections::BTreeMap;

use seccompiler::{BpfProgram, sock_filter};

use super::failure::{During, Failure, Step};
use super::syscalls::{ALLOWED, ALLOWED_HERE, CHECKED, Check, FATAL};

/// What becomes of a system call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Treatment {
    Allow,
    /// As if the kernel had no such call.
    Missing,
    Kill,
    /// Allowed with some arguments, missing with others.
    Check(&'static Check),
}

const LOAD: u16 = (libc::BPF_LD | libc::BPF_W | libc::BPF_ABS) as u16;
const IF_EQUAL: u16 = (libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K) as u16;
const IF_AT_LEAST: u16 = (libc::BPF_JMP | libc::BPF_JGE | libc::BPF_K) as u16;
const JUMP: u16 = (libc::BPF_JMP | libc::BPF_JA) as u16;
const AND: u16 = (libc::BPF_ALU | libc::BPF_AND | libc::BPF_K) as u16;
const RETURN: u16 = (libc::BPF_RET | libc::BPF_K) as u16;

/// Offsets in `struct seccomp_data`.
const NUMBER: u32 = 0;
const ARCHITECTURE: u32 = 4;
const ARGUMENTS: u32 = 16;

#[cfg(target_arch = "x86_64")]
const HERE: Option<u32> = Some(0xc000_003e);
#[cfg(target_arch = "aarch64")]
const HERE: Option<u32> = Some(0xc000_00b7);
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
const HERE: Option<u32> = None;

/// The filter for this processor. Whatever came through another door (a 32-bit call on a 64-bit system) ends the run.
pub fn compile() -> Step<BpfProgram> {
    let here = HERE.ok_or_else(|| {
        Failure("no list of system calls for this processor; it is written for x86-64 and ARM64".into())
    })?;
    let mut program = vec![
        one(LOAD, ARCHITECTURE),
        sock_filter { code: IF_EQUAL, jt: 1, jf: 0, k: here },
        one(RETURN, libc::SECCOMP_RET_KILL_PROCESS),
        one(LOAD, NUMBER),
    ];
    program.extend(search(&ranges()?)?);
    Ok(program)
}

/// Filters this process from now on. Nothing is allocated.
pub fn install(program: &[sock_filter]) -> Result<(), seccompiler::Error> {
    seccompiler::apply_filter(program)
}

fn one(code: u16, k: u32) -> sock_filter {
    sock_filter { code, jt: 0, jf: 0, k }
}

/// First number and treatment of each range, in order.
fn ranges() -> Step<Vec<(u32, Treatment)>> {
    let mut calls: BTreeMap<i64, Treatment> = BTreeMap::new();
    let plain = |list: &'static [i64], treatment| list.iter().map(move |number| (*number, treatment));
    let checked = CHECKED.iter().map(|check| (check.number, Treatment::Check(check)));
    let all = plain(ALLOWED, Treatment::Allow)
        .chain(plain(ALLOWED_HERE, Treatment::Allow))
        .chain(plain(FATAL, Treatment::Kill))
        .chain(checked);
    for (number, treatment) in all {
        if calls.insert(number, treatment).is_some() {
            return Err(Failure(format!("system call {number} is listed twice")));
        }
    }
    let mut ranges = vec![(0, Treatment::Missing)];
    for (number, treatment) in calls {
        let number = u32::try_from(number).during("listing system calls")?;
        match ranges.last_mut() {
            // Right behind the one before, whose range was thought to end here.
            Some(last) if last.0 == number => last.1 = treatment,
            _ => ranges.push((number, treatment)),
        }
        ranges.push((number + 1, Treatment::Missing));
    }
    ranges.dedup_by(|next, before| next.1 == before.1);
    Ok(ranges)
}

fn search(ranges: &[(u32, Treatment)]) -> Step<Vec<sock_filter>> {
    if let [(_, treatment)] = ranges {
        return Ok(treat(*treatment));
    }
    let (lower, upper) = ranges.split_at(ranges.len() / 2);
    let Some((border, _)) = upper.first() else { return Err(Failure("no system calls are listed".into())) };
    let lower = search(lower)?;
    let mut program = match u8::try_from(lower.len()) {
        Ok(over) => vec![sock_filter { code: IF_AT_LEAST, jt: over, jf: 0, k: *border }],
        // Conditional jumps reach 255 instructions.
        Err(_) => vec![sock_filter { code: IF_AT_LEAST, jt: 0, jf: 1, k: *border }, one(JUMP, lower.len() as u32)],
    };
    program.extend(lower);
    program.extend(search(upper)?);
    Ok(program)
}

fn treat(treatment: Treatment) -> Vec<sock_filter> {
    const MISSING: u32 = libc::SECCOMP_RET_ERRNO | libc::ENOSYS as u32;
    match treatment {
        Treatment::Allow => vec![one(RETURN, libc::SECCOMP_RET_ALLOW)],
        Treatment::Missing => vec![one(RETURN, MISSING)],
        Treatment::Kill => vec![one(RETURN, libc::SECCOMP_RET_KILL_PROCESS)],
        Treatment::Check(check) => {
            // The low half of an argument: on both processors it comes first, and the calls checked take 32 bits.
            let mut program = vec![one(LOAD, ARGUMENTS + 8 * check.argument)];
            if check.mask != u32::MAX {
                program.push(one(AND, check.mask));
            }
            for (index, value) in check.values.iter().enumerate() {
                let over = check.values.len() - index;
                program.push(sock_filter { code: IF_EQUAL, jt: over as u8, jf: 0, k: *value });
            }
            program.extend([one(RETURN, MISSING), one(RETURN, libc::SECCOMP_RET_ALLOW)]);
            program
        }
    }
}

#[cfg(test)]
mod tests {
    use seccompiler::{
        SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule, TargetArch,
    };

    use super::*;

    /// What a program answers, as the kernel would run it.
    fn answer(program: &[sock_filter], data: &[u32; 16]) -> u32 {
        let (mut at, mut value) = (0usize, 0u32);
        loop {
            let sock_filter { code, jt, jf, k } = program[at];
            let go = |yes: bool| usize::from(if yes { jt } else { jf });
            match code {
                LOAD => value = data[k as usize / 4],
                AND => value &= k,
                RETURN => return k,
                JUMP => at += k as usize,
                IF_EQUAL => at += go(value == k),
                IF_AT_LEAST => at += go(value >= k),
                code if code == (libc::BPF_JMP | libc::BPF_JGT | libc::BPF_K) as u16 => at += go(value > k),
                code => panic!("instruction {code:#x}"),
            }
            at += 1;
        }
    }

    /// The same rules as `seccompiler` compiles them: attacks, and the list.
    fn reference() -> [BpfProgram; 2] {
        let arch = TargetArch::try_from(std::env::consts::ARCH).unwrap();
        let rule = |check: &Check, value: u32| {
            let operator = match check.mask {
                u32::MAX => SeccompCmpOp::Eq,
                mask => SeccompCmpOp::MaskedEq(mask.into()),
            };
            let length = SeccompCmpArgLen::Dword;
            let condition = SeccompCondition::new(check.argument as u8, length, operator, value.into()).unwrap();
            SeccompRule::new(vec![condition]).unwrap()
        };
        let plain = ALLOWED.iter().chain(ALLOWED_HERE).map(|number| (*number, vec![]));
        let checked =
            CHECKED.iter().map(|check| (check.number, check.values.iter().map(|value| rule(check, *value)).collect()));
        let list = SeccompFilter::new(
            plain.chain(checked).collect(),
            SeccompAction::Errno(libc::ENOSYS as u32),
            SeccompAction::Allow,
            arch,
        );
        let fatal = FATAL.iter().map(|number| (*number, vec![])).collect();
        let fatal = SeccompFilter::new(fatal, SeccompAction::Allow, SeccompAction::KillProcess, arch);
        [fatal.unwrap().try_into().unwrap(), list.unwrap().try_into().unwrap()]
    }

    #[test]
    fn the_tree_answers_as_the_reference_does() {
        let (tree, [fatal, list]) = (compile().unwrap(), reference());
        let mut values = vec![0u32, 1, 2, 3, u32::MAX, 0o010644, 0o060600, 0x1000_0000, 0x2000_0000, 0x11, 17 | 0x4000];
        values.extend(CHECKED.iter().flat_map(|check| check.values).flat_map(|value| [*value, value.wrapping_add(1)]));
        let numbers = (0..1100).chain([0x4000_0000, 0x4000_0001, u32::MAX]);
        for number in numbers {
            for value in &values {
                for arch in [HERE.unwrap(), 0x4000_0003] {
                    let mut data = [*value; 16];
                    data[0] = number;
                    data[1] = arch;
                    // Of several filters the kernel takes the gravest answer.
                    let expected = match answer(&fatal, &data) {
                        libc::SECCOMP_RET_KILL_PROCESS => libc::SECCOMP_RET_KILL_PROCESS,
                        _ => answer(&list, &data),
                    };
                    let given = answer(&tree, &data);
                    assert_eq!(given, expected, "call {number} with {value:#x} from {arch:#x}");
                }
            }
        }
    }

    #[test]
    fn the_tree_is_short() {
        let reference: usize = reference().iter().map(Vec::len).sum();
        let tree = compile().unwrap().len();
        assert!(tree * 3 < reference, "{tree} instructions instead of {reference}");
    }
}
