fun main() {
    val n = readln().toInt()
    println((1..n).sumOf { readln().toLong() })
}
