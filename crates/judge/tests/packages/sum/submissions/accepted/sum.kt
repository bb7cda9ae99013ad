// Written for the oldest compiler that systems still bring, 1.3.
fun main() {
    val n = readLine()!!.toInt()
    println((1..n).map { readLine()!!.toLong() }.sum())
}
