"""A client as students write them. Usage: manners.py HOST PORT LISTENER MANNER

It knows no more of sockets than their reference sheet does: one recv for each message. The manner says how it sends, and
how slow it is. It prints "fine", or what it did not expect."""
import socket
import sys
import time

host, port, listener, manner = sys.argv[1:]
s = socket.socket()
s.connect((host, int(port)))
s.settimeout(30)  # none of them has this: it ends a test where they would hang


def send(text):
    data = text.encode()
    if manner == "bare":
        s.sendall(data)
    elif manner == "crlf":
        s.sendall(data + b"\r\n")
    elif manner == "nul":
        s.sendall(data + b"\0")
    elif manner == "c":  # send(sock, line, strlen(line) + 1, 0) behind fgets
        s.sendall(data + b"\n\0")
    elif manner == "buffer":  # send(sock, line, sizeof line, 0)
        s.sendall((data + b"\n").ljust(1024, b"\0"))
    elif manner == "bytes":
        for byte in data + b"\n":
            s.sendall(bytes([byte]))
    elif manner == "late":
        s.sendall(data)
        time.sleep(0.05)
        s.sendall(b"\n")
    elif manner == "pieces":
        for piece in [data[:2], data[2:], b"\0"]:
            s.sendall(piece)
            time.sleep(0.1)
    else:  # lf, slow, loop
        s.sendall(data + b"\n")


def receive():
    if manner == "slow":
        time.sleep(0.2)
    if manner != "loop":
        return s.recv(4096).decode()
    line = b""
    while b"\n" not in line:  # what follows the line feed is lost
        line = line + s.recv(4096)
    return line.decode()[: line.decode().index("\n") + 1]


def expect(got, *wanted):
    if got not in wanted:
        print("got", repr(got), "instead of", wanted)
        sys.exit()


if listener.startswith("guess"):
    end = "\n" if listener == "guess/lines" else ""
    prompt = ("Guess the number" if listener == "guess/prompt" else "GUESS") + end
    expect(receive(), prompt)
    for number in ["01", "99"]:
        send(number)
        answer = receive()
        if answer == "Correct" + end:
            break
        expect(answer, "Low" + end, "High" + end)
        expect(receive(), prompt)
elif listener == "hangman/lines":
    start = receive()
    expect(start[:8], "You have")
    for letter, left in [("q", 7), ("j", 6)]:
        send(letter)
        expect(receive()[5:], "[%d]Guess letter:" % left)
elif listener == "lobby/text":
    for _ in range(3):
        send("ping")
        expect(receive(), "OK pong\n")
elif listener == "echo/ack":
    send("hello")
    expect(receive(), "OK")
    expect(receive(), "")
elif listener == "echo/nul":
    for _ in range(2):
        send("hello")
        expect(receive(), "hello\n\0" if manner == "c" else "hello\0")
elif listener == "upload/nul":
    line_feed = "\n" if manner == "c" else ""
    for piece in ["a.txt" + line_feed, "\0", "some\0", "text", "\0\0"]:
        s.sendall(piece.encode())
        if manner == "pieces":
            time.sleep(0.05)
    expect(receive(), "\0\0")
print("fine")
