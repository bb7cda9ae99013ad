/* Takes resources until something stops it; the name says which. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static const size_t PIECE = 8 << 20;

static void *pause_for_ever(void *unused) {
    for (;;) pause();
    return unused;
}

static void touch(int flags, int pieces) {
    while (pieces-- != 0) {
        char *memory = mmap(0, PIECE, PROT_READ | PROT_WRITE, flags | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED) { usleep(1000); continue; }
        memset(memory, 1, PIECE);
    }
}

static void spin(void) {
    for (volatile long n = 0;; n++) {}
}

static void spin_some(void) {
    for (volatile long n = 0; n < 60000000; n++) {}
}

static int deep(int level) {
    volatile char frame[4096];
    frame[level % 4096] = 1;
    return deep(level + 1) + frame[0];
}

int main(int count, char **names) {
    const char *name = count > 1 ? names[1] : "";
#define IS(text) (strcmp(name, text) == 0)
    if (IS("forks")) for (;;) fork();
    if (IS("threads")) {
        pthread_t thread;
        int made = 0;
        while (made < 10000 && pthread_create(&thread, 0, pause_for_ever, 0) == 0) made++;
        printf("%d\n", made);
        return 0;
    }
    if (IS("memory")) touch(MAP_PRIVATE, -1);
    if (IS("shared_memory")) touch(MAP_SHARED, -1);
    if (IS("stack")) return deep(0);
    if (IS("memory_of_children")) {
        for (int child = 0; child < 8; child++) if (fork() == 0) { touch(MAP_PRIVATE, 12); pause(); }
        for (;;) pause();
    }
    if (IS("child_killed")) {
        if (fork() == 0) touch(MAP_PRIVATE, -1);
        wait(0);
        return 0;
    }
    if (IS("unused_memory")) {
        /* Reserved and never touched: no reason to end. */
        char *memory = mmap(0, 4l << 30, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        return memory == MAP_FAILED;
    }
    if (IS("cpu")) spin();
    if (IS("ignore_warnings")) {
        for (int number = 1; number < 65; number++) signal(number, SIG_IGN);
        spin();
    }
    if (IS("cpu_of_children")) {
        signal(SIGCHLD, SIG_IGN);
        for (;;) {
            if (fork() == 0) { if (fork() == 0) spin_some(); _exit(0); }
            usleep(20000);
        }
    }
    if (IS("sleep")) for (;;) pause();
    if (IS("stop")) raise(SIGSTOP);
    if (IS("stop_group")) kill(0, SIGSTOP);
    if (IS("stdout")) for (;;) if (write(1, "flood of output\n", 16) < 0) return 1;
    if (IS("stderr")) for (;;) if (write(2, "flood of output\n", 16) < 0) return 1;
    if (IS("abort")) abort();
    if (IS("segfault")) *(volatile int *)8 = 1;
    if (IS("sparse")) {
        int file = open("sparse", O_CREAT | O_RDWR, 0600);
        return ftruncate(file, 1l << 40) != 0;
    }
    if (IS("orphan")) {
        printf("first\n");
        fflush(stdout);
        if (fork() == 0) {
            setsid();
            if (fork() == 0) {
                usleep(300000);
                FILE *file = fopen("answer", "w");
                fputs("later\n", file);
                fclose(file);
                printf("later\n");
                fflush(stdout);
            }
            _exit(0);
        }
        FILE *file = fopen("answer", "w");
        fputs("first\n", file);
        fclose(file);
        return 0;
    }
    return 3;
}
