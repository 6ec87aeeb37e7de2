<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of contents: headings; without any, the openings of the paragraphs. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:a="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  exclude-result-prefixes="a">

  <xsl:template match="a:akomaNtoso" mode="contents">
    <nav lang="{$language}" dir="{$direction}">
      <ul><xsl:apply-templates select="a:*" mode="contents"/></ul>
    </nav>
  </xsl:template>

  <xsl:template match="a:meta|a:authorialNote|a:coverPage|a:conclusions|text()"
    mode="contents"/>
  <xsl:template match="a:*" mode="contents">
    <xsl:apply-templates select="a:*" mode="contents"/>
  </xsl:template>

  <!-- without headings, the paragraphs themselves are the contents -->
  <xsl:template match="a:mainBody|a:body" mode="contents">
    <xsl:choose>
      <xsl:when test=".//a:heading or .//a:speech">
        <xsl:apply-templates select="a:*" mode="contents"/>
      </xsl:when>
      <xsl:when test="count(a:*) &lt;= 200">
        <xsl:apply-templates select="a:*" mode="openings"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- a document in a wrapper is the whole of it -->
  <xsl:template match="a:component[parent::a:components[not(a:component[2])]]" mode="contents" priority="2">
    <xsl:apply-templates select="a:*" mode="contents"/>
  </xsl:template>
  <xsl:template match="a:components/a:component|a:attachment" mode="contents">
    <li>
      <a>
        <xsl:call-template name="target"/>
        <xsl:variable name="front" select="a:*/a:preface"/>
        <xsl:variable name="name"
          select="$front//a:docNumber|$front//a:docType|$front//a:docTitle"/>
        <xsl:for-each select="$name">
          <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:apply-templates mode="plain"/>
        </xsl:for-each>
        <xsl:if test="not($name)">
          <xsl:value-of select="key('pointers', concat('#', @eId))/@showAs"/>
        </xsl:if>
      </a>
      <xsl:call-template name="nested"/>
    </li>
  </xsl:template>

  <xsl:template match="a:*[@eId][a:heading]" mode="contents">
    <li>
      <a>
        <xsl:call-template name="target"/>
        <xsl:if test="a:num">
          <span class="num"><xsl:apply-templates select="a:num" mode="plain"/></span>
          <xsl:text> </xsl:text>
        </xsl:if>
        <xsl:apply-templates select="a:heading" mode="plain"/>
      </a>
      <xsl:call-template name="nested"/>
    </li>
  </xsl:template>

  <xsl:template match="a:speech[a:from]" mode="contents">
    <li class="speech">
      <a>
        <xsl:call-template name="target"/>
        <xsl:apply-templates select="a:from" mode="plain"/>
      </a>
    </li>
  </xsl:template>

  <xsl:template match="a:preamble[@eId][a:formula]" mode="contents">
    <li>
      <a>
        <xsl:call-template name="target"/>
        <xsl:apply-templates select="a:formula[1]/a:p[1]" mode="plain"/>
      </a>
    </li>
  </xsl:template>

  <xsl:template name="nested">
    <xsl:variable name="inner"><xsl:apply-templates select="a:*" mode="contents"/>
    </xsl:variable>
    <xsl:if test="string($inner)"><ul><xsl:copy-of select="$inner"/></ul></xsl:if>
  </xsl:template>

  <xsl:template name="target">
    <xsl:attribute name="href">
      <xsl:text>#</xsl:text>
      <xsl:call-template name="id-of">
        <xsl:with-param name="eid" select="@eId"/>
      </xsl:call-template>
    </xsl:attribute>
  </xsl:template>

  <xsl:template match="a:*" mode="openings"/>
  <xsl:template match="a:*[@eId][a:num]" mode="openings">
    <xsl:variable name="first" select="(.//a:p)[1]"/>
    <li class="opening">
      <a>
        <xsl:call-template name="target"/>
        <span class="num"><xsl:apply-templates select="a:num" mode="plain"/></span>
        <xsl:text> </xsl:text>
        <xsl:choose>
          <xsl:when test="$first/a:i|$first/a:b">
            <xsl:apply-templates select="($first/a:i|$first/a:b)[1]" mode="plain"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:variable name="text">
              <xsl:apply-templates select="$first" mode="plain"/>
            </xsl:variable>
            <xsl:value-of select="substring($text, 1, 48)"/>
            <xsl:if test="string-length($text) &gt; 48">…</xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </a>
    </li>
  </xsl:template>

  <xsl:template match="a:authorialNote|a:noteRef" mode="plain"/>
</xsl:stylesheet>
