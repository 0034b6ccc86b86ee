"""Builders of pages as the Archive of Our Own makes them."""

from lxml.etree import _Element

from ingest.html.trees import tree

SITE = "https://archiveofourown.org"

TAGS = """
<dt>Rating:</dt> <dd><a href="/t">Teen And Up Audiences</a></dd>
<dt>Archive Warnings:</dt> <dd><a href="/t">No Archive Warnings Apply</a>,
  <a href="/t">Creator Chose Not To Use Archive Warnings</a></dd>
<dt>Categories:</dt> <dd><a href="/t/F*s*M">F/M</a>, <a href="/t/M*s*M">M/M</a></dd>
<dt>Fandom:</dt> <dd><a href="/t">Weather - Fandom</a></dd>
<dt>Relationships:</dt> <dd><a href="/t">Rain/Snow</a>, <a href="/t">Rain &amp; Hail</a></dd>
<dt>Character:</dt> <dd><a href="/t">Rain</a></dd>
<dt>Additional Tags:</dt> <dd><a href="/t">Wet, Cold</a>, <a href="/t">Hurt/Comfort</a></dd>
<dt>Language:</dt> <dd>Cymraeg</dd>
<dt>Series:</dt> <dd>Part 2 of <a href="/s/1">Storms, Big</a>, Part 1 of <a href="/s/2">Fog</a></dd>
<dt>Collections:</dt> <dd><a href="/c">Yuletide</a>, <a href="/c">Wet</a></dd>
<dt>Stats:</dt> <dd>
  Published: 2020-01-02
    Completed: 2021-03-04
  Words: 1,234
  Chapters: 2/2
</dd>
"""
RELATED = f"""
<ul>
  <li>Translation into <span lang="de">Deutsch</span> available:
    <a href="{SITE}/works/5">Regen</a> by <a rel="author" href="{SITE}/users/e">e</a></li>
  <li>Inspired by <a href="{SITE}/works/2">by</a> by
    <a rel="author" href="{SITE}/users/d">d</a></li>
  <li>A translation of a work in an unrevealed collection</li>
  <li>Inspired by [Restricted Work] by <a rel="author" href="{SITE}/users/f">f</a></li>
</ul>
"""
BYLINE = (
    f'by <a rel="author" href="{SITE}/users/a/pseuds/a">a</a>,'
    f' <a rel="author" href="{SITE}/users/b/pseuds/c">c (b)</a>'
)
MORE_NOTES = (
    '<div class="endnote-link">See the end of the work for <a href="#e">more notes</a></div>'
)
MESSAGE = f"""
<h2 class="toc-heading">Preface</h2>
<p class="message"><b>The Rain</b><br/>Posted originally on the <a href="{SITE}/">Archive of Our
Own</a> at <a href="{SITE}/works/1">{SITE}/works/1</a>.</p>
"""
AFTERWORD = f"""
<div id="afterword"><h2 class="toc-heading">Afterword</h2>
<div class="meta"><div id="endnotes"><p>End Notes</p>
<blockquote class="userstuff"><p>It stopped.</p></blockquote></div>
<dl><dt>Works inspired by this one</dt><dd><a href="{SITE}/works/8">Other</a> by g</dd></dl></div>
<p class="message">Please <a href="{SITE}/works/1/comments/new">drop by and comment</a>!</p></div>
"""


def quoted(html: str) -> str:
    return f'<blockquote class="userstuff">{html}</blockquote>'


def preface(tags: str = TAGS, byline: str = BYLINE, told: str = "", message: str = MESSAGE) -> str:
    return (
        f'<div id="preface">{message}<div class="meta"><dl class="tags">{tags}</dl>'
        f'<h1>The Rain</h1><div class="byline">{byline}</div>{told}</div></div>'
    )


def chapter(heading: str, html: str, told: str = "", behind: str = "") -> str:
    return (
        f'<div class="meta group"><h2 class="heading">\n {heading}\n</h2>{told}</div>'
        f'<!--chapter content--><div class="userstuff">{html}</div><!--/chapter content-->{behind}'
    )


def chapters(*html: str) -> str:
    return f'<div id="chapters" class="userstuff">{"".join(html)}</div>'


def oneshot(html: str) -> str:
    return chapters(f'<h2 class="toc-heading">The Rain</h2><div class="userstuff">{html}</div>')


def download(*pieces: str) -> _Element:
    head = "<head><title>The Rain - A Tale - a, c - Weather</title></head>"
    return tree(f"<html>{head}<body>{''.join(pieces)}</body></html>")
