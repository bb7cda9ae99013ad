/* Replaces its own program and leaves a process behind that would do so again. */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    unlink("program");
    int file = open("program", O_CREAT | O_WRONLY, 0755);
    if (write(file, "#!/bin/sh\necho replaced\n", 24) != 24) return 1;
    if (fork() == 0) for (;;) sleep(1);
    printf("original\n");
    return 0;
}
