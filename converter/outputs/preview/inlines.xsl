<?xml version="1.0" encoding="UTF-8"?>
<!-- Within a line: emphasis, links, notes; and the ids that links lead to. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:a="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  exclude-result-prefixes="a">

  <xsl:template match="a:i|a:b|a:u|a:sup|a:sub|a:del|a:ins">
    <xsl:element name="{local-name()}"><xsl:apply-templates/></xsl:element>
  </xsl:template>
  <xsl:template match="a:eol"><br/></xsl:template>

  <xsl:template match="a:date[@date]|a:docDate[@date]">
    <time class="{local-name()}" datetime="{@date}" title="{@date}">
      <xsl:apply-templates/>
    </time>
  </xsl:template>

  <xsl:template match="a:a|a:ref|a:rref|a:mref">
    <xsl:call-template name="link"><xsl:with-param name="to" select="@href"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="link">
    <xsl:param name="to"/>
    <xsl:choose>
      <xsl:when test="starts-with($to, '#') and key('eid', substring($to, 2))">
        <a class="internal">
          <xsl:attribute name="href">
            <xsl:text>#</xsl:text>
            <xsl:call-template name="id-of">
              <xsl:with-param name="eid" select="substring($to, 2)"/>
            </xsl:call-template>
          </xsl:attribute>
          <xsl:apply-templates/>
        </a>
      </xsl:when>
      <xsl:when test="starts-with($to, 'http://') or starts-with($to, 'https://')
        or starts-with($to, 'mailto:')">
        <a href="{$to}" rel="noreferrer">
          <xsl:copy-of select="@title"/><xsl:apply-templates/>
        </a>
      </xsl:when>
      <!-- an IRI is a name; the symbol finds the document -->
      <xsl:when test="starts-with($to, '/akn/un/') and @title">
        <a href="https://undocs.org/{translate(@title, ' ', '')}" rel="noreferrer"
          title="{@title}">
          <xsl:apply-templates/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="known" select="key('known', substring($to, 2))[1]"/>
        <span class="{local-name()}">
          <xsl:attribute name="title">
            <xsl:value-of select="$known/@showAs"/>
            <xsl:if test="not($known)"><xsl:value-of select="$to"/></xsl:if>
          </xsl:attribute>
          <xsl:apply-templates/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- what a name stands for, as the file's own references say -->
  <xsl:template name="hint">
    <xsl:variable name="known" select="key('known', substring(@refersTo, 2))[1]"/>
    <xsl:choose>
      <xsl:when test="$known">
        <xsl:attribute name="title"><xsl:value-of select="$known/@showAs"/>
        </xsl:attribute>
      </xsl:when>
      <xsl:when test="@title">
        <xsl:attribute name="title"><xsl:value-of select="@title"/></xsl:attribute>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- ================================================================ notes -->
  <xsl:template match="a:authorialNote">
    <sup class="call">
      <a role="doc-noteref">
        <xsl:attribute name="id">
          <xsl:text>call-</xsl:text><xsl:call-template name="note-id"/>
        </xsl:attribute>
        <xsl:attribute name="href">
          <xsl:text>#</xsl:text><xsl:call-template name="note-id"/>
        </xsl:attribute>
        <xsl:value-of select="@marker"/>
      </a>
    </sup>
  </xsl:template>
  <xsl:template match="a:noteRef">
    <sup class="call">
      <a role="doc-noteref" href="{@href}"><xsl:value-of select="@marker"/></a>
    </sup>
  </xsl:template>

  <xsl:template name="notes">
    <xsl:param name="notes"/>
    <xsl:if test="$notes">
      <div class="notes">
        <xsl:for-each select="$notes">
          <div class="note numbered" role="doc-footnote">
            <xsl:attribute name="id"><xsl:call-template name="note-id"/>
            </xsl:attribute>
            <div class="num">
              <a role="doc-backlink">
                <xsl:attribute name="href">
                  <xsl:text>#call-</xsl:text><xsl:call-template name="note-id"/>
                </xsl:attribute>
                <xsl:value-of select="@marker"/>
              </a>
            </div>
            <div class="content">
              <xsl:choose>
                <xsl:when test="@status='incomplete' and not(normalize-space(.))">
                  <p class="lost" lang="en" dir="ltr">The source does not give the text
                  of this note.</p>
                </xsl:when>
                <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
              </xsl:choose>
            </div>
          </div>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- ================================================================== ids -->
  <xsl:template name="id">
    <xsl:if test="@eId">
      <xsl:attribute name="id">
        <xsl:call-template name="id-of">
          <xsl:with-param name="eid" select="@eId"/>
        </xsl:call-template>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template name="id-of">
    <xsl:param name="eid"/>
    <xsl:variable name="part" select="ancestor::a:component[parent::a:components]/@eId"/>
    <xsl:if test="$part and key('eid', $eid)[2]">
      <xsl:value-of select="$part"/><xsl:text>/</xsl:text>
    </xsl:if>
    <xsl:value-of select="$eid"/>
  </xsl:template>

  <xsl:template name="note-id">
    <xsl:choose>
      <xsl:when test="@eId">
        <xsl:call-template name="id-of">
          <xsl:with-param name="eid" select="@eId"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="generate-id()"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
