def page = { path -> new File(basedir, "target/${path}.html").getText('UTF-8') }

def english = page('site/assay-aggregate')
assert english.contains('Data assets of all modules') && english.contains('1 of 2 datasets fails.')
assert english.contains('href="events/assay-dataset-events.html"')
assert english.contains('href="items/assay-dataset-items.html"')
assert english.contains("old/target/assay/audit.json has the format 'assay-audit/1' and not 'assay-audit/2'")
// A module without data is no line.
assert !english.contains('bare/target')

def chinese = page('site/zh_CN/assay-aggregate')
assert chinese =~ /<html[^>]* lang="zh[-_]CN"/
assert chinese.contains('所有模块的数据资产') && !chinese.contains('What is wrong')
assert chinese.contains('href="../events/zh_CN/assay-dataset-events.html"')
assert page('site/project-reports').contains('href="assay-aggregate.html"')

// Where the links lead there are pages, once the sites are staged.
['', 'zh_CN/'].each { language ->
    ['events', 'items'].each {
        assert new File(basedir, "$it/target/site/${language}assay-dataset-${it}.html").exists()
    }
}
assert !new File(basedir, 'events/target/site/assay-aggregate.html').exists()

// Called by itself, it leads to the pages of the builds.
assert page('reports/assay-aggregate').contains('href="../../events/target/assay/assay.html"')
