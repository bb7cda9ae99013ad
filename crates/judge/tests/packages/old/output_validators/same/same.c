#include <stdio.h>
#include <string.h>
int main(int count, char **arguments) {
    long answer, output;
    FILE *file = fopen(arguments[2], "r");
    if (!file || fscanf(file, "%ld", &answer) != 1 || count < 5 || strcmp(arguments[4], "strict") != 0) return 1;
    return scanf("%ld", &output) == 1 && output == answer ? 42 : 43;
}
