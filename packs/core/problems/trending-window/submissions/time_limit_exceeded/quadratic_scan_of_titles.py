# Too slow: looks at all titles of the window after each play, plays times titles.
n, w = map(int, input().split())
plays, counts, leader = [], {}, None
for i in range(n):
    title = input()
    plays.append(title)
    counts[title] = counts.get(title, 0) + 1
    if i >= w:
        old = plays[i - w]
        counts[old] -= 1
        if counts[old] == 0:
            del counts[old]
    best, most = "", 0
    for name, count in counts.items():
        if count > most or (count == most and name < best):
            best, most = name, count
    if best != leader:
        leader = best
        print(i + 1, leader, most)
