package sample

import groovy.transform.CompileStatic

class Sample {
    String name

    // Calls and a closure more, above.
    def added(list) { list.sort().unique().each { println it.size() } }

    def sameCalls(another) {
        another.trim()
               .reverse()
    }

    def changedCall(other) { other.trim().reverse() }

    def changedArgument(other) { other.substring(1) }

    def sameClosure(list) { list.collect { it * 2 }.findAll { x -> x > 3 } }

    def changedClosure(list) { list.collect { it * 2 }.findAll { x -> x > 3 } }

    def sameText(other) { "Hello ${other} from $name".toString() }

    def changedText(other) { "Hello ${other} from $name".toString() }

    def changedProperty(other) { other.length }

    def changedOperator(a, b) { a + b }

    int changedDefault(int a, int b = 1) { a * b }

    @CompileStatic
    int sameStatic(List<Integer> numbers) {
        int total = 0
        for (Integer n : numbers) { total += n }
        total
    }

    @CompileStatic
    List<Integer> changedStaticClosure(List<Integer> numbers) { numbers.collect { Integer n -> n + 1 } }
}

trait Flies {
    def changedFlight() { 'flap ' * 2 }
}

class Bird implements Flies { }
