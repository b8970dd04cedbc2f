/** The JVM that measures this project, if there is one. */
def child = {
    ProcessHandle.allProcesses().filter { process ->
        process.info().commandLine().filter { it.contains(new File(basedir, 'target/assay/candidate/.tmp').path) }.present
    }.findFirst()
}

def command = [
    new File(System.getProperty('maven.home'), 'bin/mvn').path,
    '-B', "-Dmaven.repo.local=$localRepositoryPath", '-Dassay.cacheSize=0', 'assay:baseline',
]
def build = new ProcessBuilder(command*.toString())
    .directory(basedir)
    .redirectErrorStream(true)
    .redirectOutput(new File(basedir, 'killed.log'))
    .start()
// Kept evidence of the same rows would leave a child nothing to do: the cache is off above.
while (build.alive && !child().present) {
    sleep(50)
}
def measuring = child().get()
build.destroyForcibly().waitFor()
measuring.onExit().get()

// It would have trained the networks first, and then written its result.
assert new File(basedir, 'target/assay/candidate/request.json').exists()
assert !new File(basedir, 'target/assay/candidate/result.json').exists()
assert !new File(basedir, 'src/assay/baseline').exists()
