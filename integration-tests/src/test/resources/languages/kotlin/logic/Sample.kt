package sample

enum class Kind { RED, GREEN, BLUE }

sealed interface Shape

data class Circle(val radius: Double, val kind: Kind = Kind.RED) : Shape

data class Square(val side: Double) : Shape

class Box<T : Any>(private val content: T) {
    lateinit var name: String
    val sameLazy: Int by lazy { 6 * 7 }

    fun sameText(prefix: String): String = prefix + content + name

    fun changedReference(): (Int) -> Int = ::minus

    private fun plus(x: Int): Int = x + 1

    private fun minus(x: Int): Int = x - 1
}

class changedLazy {
    val value: Int by lazy { 6 * 9 }
}

fun sameParameters(first: String, second: List<Int>): Int = first.length + second.size

fun sameExpression(): Int {
    val thread: String = Thread.currentThread().name
    return thread.length
}

fun sameWhen(kind: Kind): Int = when (kind) {
    Kind.RED -> 1
    Kind.GREEN -> 2
    Kind.BLUE -> 3
}

fun changedWhen(kind: Kind): Int = when (kind) {
    Kind.BLUE -> 1
    Kind.GREEN -> 2
    Kind.RED -> 3
}

fun changedWhenOfOne(kind: Kind): Int = when (kind) {
    Kind.BLUE -> 1
    else -> 2
}

fun changedWhenOrNull(kind: Kind?): Int = when (kind) {
    Kind.BLUE -> 1
    Kind.GREEN -> 2
    null -> 7
    else -> 3
}

fun changedNullCase(kind: Kind?): Int = when (kind) {
    Kind.RED -> 7
    else -> 3
}

fun changedDefault(shape: Shape, scale: Double = 2.0): Double = when (shape) {
    is Circle -> shape.radius * scale
    is Square -> shape.side * scale
}

fun sameLambda(values: List<Int>, total: Int): (Int) -> Int {
    val sorted = values.sortedBy { it % 7 }
    return { x: Int -> x + total + sorted.size }
}

fun changedLambda(total: Int): (Int) -> Int = { x: Int -> x - total }

fun changedNestedLambda(): () -> () -> Int = { { 2 } }

fun changedObject(): Comparator<Int> = object : Comparator<Int> {
    override fun compare(a: Int, b: Int): Int = a - b
}

fun changedInline(values: List<Int>): Int = values.map { it * 2 }.sumOf { it + 2 }

fun changedCheck(first: String, second: String?): Int = first.length + (second ?: "").length

suspend fun step(n: Int): Int = n + 1

suspend fun sameSuspending(n: Int): Int = step(n) + step(n * 2)

suspend fun changedSuspending(n: Int): Int = step(n) + step(n * 3)

fun changedSequence(): Sequence<Int> = sequence {
    yield(9)
    yieldAll(listOf(2, 3))
}
