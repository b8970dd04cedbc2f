def log = new File(basedir, 'build.log').text
assert ['baseline', 'check', 'help', 'measure', 'report'].every { log.contains("assay:$it\n") }
assert ['assay.heap', 'assay.skip', 'assay.requireBaseline', 'assay.failOnFinding', 'assay.measure'].every {
    log.contains("User property: $it")
}
