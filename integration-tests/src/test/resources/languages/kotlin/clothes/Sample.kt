package sample

enum class Kind { RED, GREEN, BLUE }

sealed interface Shape

data class Circle(val radius: Double, val kind: Kind = Kind.RED) : Shape

data class Square(val side: Double) : Shape

class Box<T : Any>(private val content: T) {
    lateinit var name: String
    val sameLazy: Int by lazy { 6 * 7 }

    fun sameText(before: String): String = before + content + name

    fun changedReference(): (Int) -> Int = ::plus

    private fun plus(x: Int): Int = x + 1

    private fun minus(x: Int): Int = x - 1
}

class changedLazy {
    val value: Int by lazy { 6 * 8 }
}

fun sameParameters(head: String, tail: List<Int>): Int = head.length + tail.size

fun sameExpression(): Int {
    val current: String = Thread.currentThread().name
    return current.length
}

fun sameWhen(kind: Kind): Int = when (kind) {
    Kind.RED -> 1
    Kind.GREEN -> 2
    Kind.BLUE -> 3
}

fun changedWhen(kind: Kind): Int = when (kind) {
    Kind.RED -> 1
    Kind.GREEN -> 2
    Kind.BLUE -> 3
}

fun changedWhenOfOne(kind: Kind): Int = when (kind) {
    Kind.RED -> 1
    else -> 2
}

fun changedWhenOrNull(kind: Kind?): Int = when (kind) {
    Kind.RED -> 1
    Kind.GREEN -> 2
    null -> 7
    else -> 3
}

fun changedNullCase(kind: Kind?): Int = when (kind) {
    null -> 7
    Kind.RED -> 7
    else -> 3
}

fun changedDefault(figure: Shape, scale: Double = 1.0): Double = when (figure) {
    is Circle -> figure.radius * scale
    is Square -> figure.side * scale
}

// One lambda and one use of an enum more, above.
fun added(kind: Kind?, numbers: List<Int>): Boolean {
    val last = { x: Int -> x * 7 }
    return kind != Kind.BLUE && numbers.map(last).size > when (kind) { Kind.BLUE -> 1; Kind.GREEN -> 3; else -> 2 }
}

fun sameLambda(values: List<Int>, total: Int): (Int) -> Int {
    val ordered = values.sortedBy { it % 7 }
    // a comment
    return { y: Int ->
        y + total + ordered.size
    }
}

fun changedLambda(total: Int): (Int) -> Int = { x: Int -> x + total }

fun changedNestedLambda(): () -> () -> Int = { { 1 } }

fun changedObject(): Comparator<Int> = object : Comparator<Int> {
    override fun compare(a: Int, b: Int): Int = b - a
}

fun changedInline(values: List<Int>): Int = values.map { it * 2 }.sumOf { it + 1 }

fun changedCheck(head: String, tail: String?): Int = head.length + tail!!.length

suspend fun step(n: Int): Int = n + 1

suspend fun sameSuspending(n: Int): Int = step(n) + step(n * 2)

suspend fun changedSuspending(n: Int): Int = step(n) + step(n * 2)

fun changedSequence(): Sequence<Int> = sequence {
    yield(1)
    yieldAll(listOf(2, 3))
}
