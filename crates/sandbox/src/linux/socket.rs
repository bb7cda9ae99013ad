//! Messages with descriptors over a stream socket: kind, length, body; descriptors travel with the first byte.

use std::io::{self, IoSlice, IoSliceMut, Read, Write};
use std::mem::MaybeUninit;
use std::os::fd::{BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;

use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendAncillaryMessage, SendFlags,
};

/// Descriptors that one message may carry; the kernel's own bound is 253.
pub const MOST_DESCRIPTORS: usize = 64;
/// Longest body believed; a kept file can be as large as the work folder.
const LONGEST: u32 = 1 << 30;

#[derive(Debug)]
pub struct Message {
    pub kind: u8,
    pub body: Vec<u8>,
    pub descriptors: Vec<OwnedFd>,
}

/// Sends one message whole.
pub fn send(socket: &UnixStream, kind: u8, body: &[u8], descriptors: &[BorrowedFd<'_>]) -> io::Result<()> {
    let length =
        u32::try_from(body.len()).ok().filter(|length| *length <= LONGEST).ok_or(io::ErrorKind::InvalidInput)?;
    let mut bytes = Vec::with_capacity(5 + body.len());
    bytes.push(kind);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(body);
    let mut sent = 0;
    if !descriptors.is_empty() {
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MOST_DESCRIPTORS))];
        let mut control = SendAncillaryBuffer::new(&mut space);
        if !control.push(SendAncillaryMessage::ScmRights(descriptors)) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        sent = rustix::net::sendmsg(socket, &[IoSlice::new(&bytes)], &mut control, SendFlags::NOSIGNAL)?;
    }
    (&mut &*socket).write_all(&bytes[sent..])
}

/// Waits for one message; `None` when the other side is gone.
pub fn receive(socket: &UnixStream) -> io::Result<Option<Message>> {
    let mut head = [0u8; 5];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MOST_DESCRIPTORS))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let got = loop {
        let flags = RecvFlags::CMSG_CLOEXEC;
        match rustix::net::recvmsg(socket, &mut [IoSliceMut::new(&mut head)], &mut control, flags) {
            Ok(got) => break got.bytes,
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    };
    let mut descriptors = Vec::new();
    for message in control.drain() {
        if let RecvAncillaryMessage::ScmRights(passed) = message {
            descriptors.extend(passed);
        }
    }
    if got == 0 {
        return Ok(None);
    }
    let mut reader = socket;
    reader.read_exact(&mut head[got..])?;
    let length = u32::from_le_bytes([head[1], head[2], head[3], head[4]]);
    if length > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut body = Vec::new();
    reader.take(u64::from(length)).read_to_end(&mut body)?;
    if body.len() != length as usize {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Some(Message { kind: head[0], body, descriptors }))
}

#[cfg(test)]
mod tests {
    use std::os::fd::AsFd;

    use super::*;

    #[test]
    fn a_message_brings_its_descriptors() {
        let (left, right) = UnixStream::pair().unwrap();
        let (read, write) = std::io::pipe().unwrap();
        send(&left, b'x', b"body", &[write.as_fd()]).unwrap();
        drop(write);
        let message = receive(&right).unwrap().unwrap();
        assert_eq!((message.kind, message.body.as_slice()), (b'x', b"body".as_slice()));
        let mut passed = std::fs::File::from(message.descriptors.into_iter().next().unwrap());
        passed.write_all(b"through").unwrap();
        drop(passed);
        assert_eq!(std::io::read_to_string(read).unwrap(), "through");
        drop(left);
        assert!(receive(&right).unwrap().is_none());
    }
}
