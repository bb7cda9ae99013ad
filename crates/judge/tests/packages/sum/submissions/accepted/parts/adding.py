def total(lines):
    next(lines)
    return sum(int(line) for line in lines)
