def log = new File(basedir, 'build.log').text
assert log.contains('Measuring failed (out of memory): raise -Dassay.heap (for example to 4g). Log: target/assay/child.log')
assert log.contains('Measuring took longer than 1 s and was given up; raise -Dassay.timeoutSeconds')
assert log.contains("assay.heap is 'plenty'; write a size such as 512m or 2g")
assert log.contains("assay.flink.master is 'nowhere'; write local, or host:port of the REST interface")
assert log.contains('Measuring failed (cluster): There is no Flink cluster: http://127.0.0.1:1/overview was tried')
assert !(log =~ /\n\s+at /)

assert !new File(basedir, 'target/assay/audit.json').exists()
assert !new File(basedir, 'target/assay/today/.tmp').exists()
assert !ProcessHandle.allProcesses().anyMatch { process ->
    process.info().commandLine().filter { it.contains(new File(basedir, 'target/assay').path) }.present
}
