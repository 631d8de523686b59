package sample

import groovy.transform.CompileStatic

class Sample {
    String name

    def sameCalls(other) { other.trim().reverse() }

    def changedCall(other) { other.trim().toUpperCase() }

    def changedArgument(other) { other.substring(2) }

    def sameClosure(list) { list.collect { it * 2 }.findAll { x -> x > 3 } }

    def changedClosure(list) { list.collect { it * 2 }.findAll { x -> x > 4 } }

    def sameText(other) { "Hello ${other} from $name".toString() }

    def changedText(other) { "Hallo ${other} from $name".toString() }

    def changedProperty(other) { other.size }

    def changedOperator(a, b) { a - b }

    int changedDefault(int a, int b = 2) { a * b }

    @CompileStatic
    int sameStatic(List<Integer> numbers) {
        int sum = 0
        for (Integer n : numbers) { sum += n }
        sum
    }

    @CompileStatic
    List<Integer> changedStaticClosure(List<Integer> numbers) { numbers.collect { Integer n -> n + 2 } }
}

trait Flies {
    def changedFlight() { 'flap ' * 3 }
}

class Bird implements Flies { }
