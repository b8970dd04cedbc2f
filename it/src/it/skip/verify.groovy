def log = new File(basedir, 'build.log').text
assert log.count('Assay is skipped: assay.skip is set') == 3
assert !new File(basedir, 'target').exists()
assert !new File(basedir, 'src/assay/baseline').exists()
