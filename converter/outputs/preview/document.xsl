<?xml version="1.0" encoding="UTF-8"?>
<!--
  Akoma Ntoso as the United Nations prints it, in HTML.

  The result is one <article> and one <nav>, put into a page by page.py. Class names
  are element names of Akoma Ntoso. Nothing of the text is left out and nothing added;
  notes are printed once, where their document (or table) ends, and linked from their
  calls. Only http, https, mailto and # become links: a file may come from anybody.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:a="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  exclude-result-prefixes="a">
  <xsl:include href="inlines.xsl"/>
  <xsl:include href="contents.xsl"/>
  <xsl:output method="html" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="a:akomaNtoso a:mainBody a:body a:debateBody a:preamble
    a:section a:paragraph a:list a:point a:content a:intro a:table a:tr a:attachments
    a:attachment a:components a:component a:speech a:debateSection a:blockList a:item"/>

  <xsl:param name="language"/>
  <xsl:param name="direction"/>

  <!-- ids: an eId that the file has once is the id; parts of a composite document
       repeat eIds, so theirs get the eId of the part before them -->
  <xsl:key name="eid" match="a:*[@eId][not(ancestor::a:meta)]" use="@eId"/>
  <xsl:key name="known" match="a:references/a:*[@eId]" use="@eId"/>
  <xsl:key name="pointers" match="a:documentRef" use="@href"/>
  <!-- notes by the document they belong to, and by the table they stand under -->
  <xsl:key name="notes" match="a:authorialNote" use="generate-id(ancestor::a:*[
    self::a:statement or self::a:doc or self::a:debate or self::a:debateReport or
    self::a:act or self::a:bill or self::a:judgment or self::a:amendment or
    self::a:documentCollection or self::a:officialGazette][1])"/>
  <xsl:key name="table-notes" match="a:authorialNote[@placementBase]"
    use="substring(@placementBase, 2)"/>

  <!-- ================================================================ frame -->
  <xsl:template match="/">
    <div>
      <xsl:apply-templates select="a:akomaNtoso" mode="contents"/>
      <article id="document" lang="{$language}" dir="{$direction}" tabindex="-1">
        <xsl:apply-templates select="a:akomaNtoso/a:*"/>
      </article>
    </div>
  </xsl:template>

  <xsl:template match="a:statement|a:doc|a:debate|a:debateReport|a:act|a:bill|a:judgment
    |a:amendment|a:documentCollection|a:officialGazette">
    <xsl:param name="level" select="2"/>
    <xsl:variable name="own" select="key('notes', generate-id())"/>
    <!-- without a title, the first headings take its rank -->
    <xsl:variable name="titled" select="a:coverPage//a:docTitle or
      a:preface//a:docTitle or a:preface//a:docType or a:header//a:docType"/>
    <div class="{normalize-space(concat('document ', local-name(), ' ', @name))}">
      <xsl:apply-templates select="a:*[not(self::a:meta or self::a:attachments)]">
        <xsl:with-param name="level" select="$level - number(not($titled))"/>
      </xsl:apply-templates>
      <xsl:call-template name="notes">
        <xsl:with-param name="notes" select="$own[not(key('eid',
          substring(@placementBase, 2))[self::a:table])]"/>
      </xsl:call-template>
      <xsl:if test="not(ancestor::a:attachment)">
        <xsl:apply-templates select="a:meta/a:presentation//a:docketNumber"
          mode="foot"/>
      </xsl:if>
      <xsl:apply-templates select="a:attachments">
        <xsl:with-param name="level" select="$level"/>
      </xsl:apply-templates>
    </div>
  </xsl:template>

  <xsl:template match="a:meta"/>

  <xsl:template match="a:docketNumber" mode="foot">
    <p class="jobNumber" dir="ltr"><xsl:value-of select="."/></p>
  </xsl:template>

  <xsl:template match="a:components/a:component|a:attachment">
    <xsl:param name="level" select="2"/>
    <section class="{local-name()}">
      <xsl:call-template name="id"/>
      <xsl:apply-templates>
        <xsl:with-param name="level" select="$level"/>
      </xsl:apply-templates>
    </section>
  </xsl:template>

  <!-- pointers to parts that are printed below say nothing to a reader -->
  <xsl:template match="a:documentRef[starts-with(@href, '#')]"/>
  <xsl:template match="a:documentRef">
    <p class="documentRef"><xsl:value-of select="@showAs"/></p>
  </xsl:template>

  <!-- ============================================================= masthead -->
  <xsl:template match="a:coverPage">
    <xsl:param name="level" select="2"/>
    <xsl:variable name="lines" select="a:p|a:container/a:p"/>
    <xsl:variable name="publisher" select="$lines[a:docAuthority[
      @refersTo='#publisher' or @refersTo='#un']][1]"/>
    <xsl:variable name="symbol" select="$lines[a:docNumber]"/>
    <xsl:variable name="right" select="$lines[a:docStatus[contains(@refersTo,
      'Distribution')] or a:inline[contains(@name, 'istribution') or
      contains(@name, 'anguage')] or a:docDate[@refersTo='#dateOfIssuance' or
      @refersTo='#publicationEvent']]"/>
    <xsl:variable name="organ" select="$lines[a:docAuthority[
      not(@refersTo='#publisher' or @refersTo='#un')]]"/>
    <xsl:variable name="placed" select="$publisher|$symbol|$right|$organ"/>
    <div class="coverPage">
      <xsl:call-template name="id"/>
      <xsl:if test="$publisher or $symbol">
        <div class="masthead-top">
          <div class="publisher"><xsl:apply-templates select="$publisher"/></div>
          <div class="symbol" dir="ltr">
            <xsl:apply-templates select="$symbol" mode="symbol"/>
          </div>
        </div>
      </xsl:if>
      <xsl:if test="$organ or $right">
        <div class="masthead-organ">
          <div class="organ"><xsl:apply-templates select="$organ"/></div>
          <div class="distribution">
            <xsl:apply-templates select="$right" mode="distribution"/>
          </div>
        </div>
      </xsl:if>
      <xsl:for-each select="$lines[count(.|$placed) != count($placed)]|a:*[
        not(self::a:p or self::a:container)]">
        <xsl:choose>
          <xsl:when test="a:docTitle and not(ancestor::a:coverPage/../a:preface
            //a:docTitle)">
            <xsl:call-template name="title">
              <xsl:with-param name="level" select="$level"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="self::a:p">
            <p class="line {local-name(a:*[1])} {a:*[1]/@name}">
              <xsl:call-template name="id"/>
              <xsl:apply-templates/>
            </p>
          </xsl:when>
          <xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- these lines are English in most languages: each has its own direction -->
  <xsl:template match="a:p" mode="distribution">
    <p dir="auto"><xsl:call-template name="id"/><xsl:apply-templates/></p>
  </xsl:template>

  <!-- the organ's letter is set large: A/RES/60/1 -->
  <xsl:template match="a:p" mode="symbol">
    <p>
      <xsl:call-template name="id"/>
      <xsl:apply-templates mode="symbol"/>
    </p>
  </xsl:template>
  <xsl:template match="a:docNumber" mode="symbol">
    <span class="docNumber">
      <xsl:choose>
        <xsl:when test="a:* or not(contains(., '/'))"><xsl:apply-templates/></xsl:when>
        <xsl:otherwise>
          <span class="organ-letter">
            <xsl:value-of select="substring-before(., '/')"/>
          </span>
          <xsl:text>/</xsl:text>
          <xsl:value-of select="substring-after(., '/')"/>
        </xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>
  <xsl:template match="a:*" mode="symbol"><xsl:apply-templates select="."/></xsl:template>

  <xsl:template match="a:preface|a:longTitle|a:header">
    <xsl:param name="level" select="2"/>
    <div class="{local-name()}">
      <xsl:call-template name="id"/>
      <xsl:apply-templates>
        <xsl:with-param name="level" select="$level"/>
      </xsl:apply-templates>
    </div>
  </xsl:template>

  <!-- the first line that names the document is its heading -->
  <xsl:template match="a:preface//a:p[a:docTitle or a:docType][not(ancestor::a:td)]
    |a:header/a:p[a:docType]" priority="2">
    <xsl:param name="level" select="2"/>
    <xsl:variable name="front"
      select="ancestor::a:*[self::a:preface or self::a:header][1]"/>
    <xsl:choose>
      <xsl:when test="count(.|$front/descendant::a:p[a:docTitle or a:docType][1])=1">
        <xsl:call-template name="title">
          <xsl:with-param name="level" select="$level"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <p class="subtitle"><xsl:apply-templates/></p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- the adoption heads the publication; the text inside has its own title -->
  <xsl:template match="a:container[@name='publicationHeading']/a:p" priority="3">
    <p class="line {local-name(a:*[1])}">
      <xsl:call-template name="id"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <xsl:template name="title">
    <xsl:param name="level"/>
    <xsl:variable name="numbered" select="a:docNumber and a:docTitle and
      not(normalize-space(a:docNumber[1]/preceding-sibling::node()))"/>
    <xsl:element name="h{$level}">
      <xsl:attribute name="class">
        <xsl:text>title</xsl:text>
        <xsl:if test="$numbered"> numbered</xsl:if>
        <xsl:if test="not(a:docTitle)"> label</xsl:if>
      </xsl:attribute>
      <xsl:call-template name="id"/>
      <xsl:choose>
        <xsl:when test="$numbered">
          <span class="num">
            <xsl:apply-templates
              select="a:docTitle[1]/preceding-sibling::node()"/>
          </span>
          <xsl:text> </xsl:text>
          <span class="text">
            <xsl:apply-templates select="a:docTitle[1]|a:docTitle[1]/
              following-sibling::node()"/>
          </span>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <!-- ============================================================ hierarchy -->
  <xsl:template match="a:section|a:part|a:paragraph|a:chapter|a:title|a:article|a:book
    |a:tome|a:division|a:clause|a:indent|a:alinea|a:rule|a:subrule|a:proviso
    |a:subsection|a:subpart|a:subparagraph|a:subchapter|a:subtitle|a:subdivision
    |a:subclause|a:level|a:transitional|a:hcontainer|a:point|a:item|a:debateSection
    |a:tblock|a:recitals|a:recital|a:citation|a:administrationOfOath|a:communication
    |a:rollCall|a:prayers|a:papers|a:resolutions|a:adjournment|a:petitions|a:questions
    |a:declarationOfVote|a:noticesOfMotion|a:oralStatements|a:writtenStatements
    |a:personalStatements|a:ministerialStatements|a:nationalInterest
    |a:pointOfOrder|a:amendmentHeading|a:interstitial">
    <xsl:param name="level" select="2"/>
    <xsl:choose>
      <xsl:when test="a:heading">
        <section class="{normalize-space(concat(local-name(), ' ', @name))}">
          <xsl:call-template name="id"/>
          <xsl:call-template name="heading">
            <xsl:with-param name="level" select="$level + 1"/>
          </xsl:call-template>
          <xsl:apply-templates select="a:*[not(self::a:num or self::a:heading
            or self::a:subheading)]">
            <xsl:with-param name="level" select="$level + 1"/>
          </xsl:apply-templates>
        </section>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="numbered">
          <xsl:if test="a:num"> numbered</xsl:if>
        </xsl:variable>
        <div class="{local-name()}{$numbered}">
          <xsl:call-template name="id"/>
          <xsl:apply-templates>
            <xsl:with-param name="level" select="$level"/>
          </xsl:apply-templates>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="heading">
    <xsl:param name="level"/>
    <xsl:variable name="rank">
      <xsl:choose>
        <xsl:when test="$level &gt; 6">6</xsl:when>
        <xsl:otherwise><xsl:value-of select="$level"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:element name="h{$rank}">
      <xsl:if test="a:num">
        <xsl:attribute name="class">
          <xsl:text>numbered</xsl:text>
          <xsl:if test="string-length(normalize-space(a:num)) &gt; 9"> worded</xsl:if>
        </xsl:attribute>
      </xsl:if>
      <xsl:for-each select="a:heading[1]"><xsl:call-template name="id"/></xsl:for-each>
      <xsl:if test="a:num">
        <span class="num"><xsl:apply-templates select="a:num/node()"/></span>
        <xsl:text> </xsl:text>
      </xsl:if>
      <span class="text"><xsl:apply-templates select="a:heading/node()"/></span>
    </xsl:element>
    <xsl:for-each select="a:subheading">
      <p class="subheading"><xsl:call-template name="id"/><xsl:apply-templates/></p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="a:num">
    <div class="num"><xsl:apply-templates/></div>
  </xsl:template>

  <!-- headings outside a hierarchy: of recitals, attachments, blocks of text -->
  <xsl:template match="a:heading">
    <p class="heading"><xsl:call-template name="id"/><xsl:apply-templates/></p>
  </xsl:template>

  <xsl:template match="a:list|a:blockList|a:sublist">
    <xsl:param name="level" select="2"/>
    <xsl:apply-templates select="a:num|a:heading"/>
    <div class="list">
      <xsl:call-template name="id"/>
      <xsl:apply-templates select="a:intro|a:listIntroduction"/>
      <ol role="list">
        <xsl:for-each select="a:*[not(self::a:num or self::a:heading or self::a:intro or
          self::a:wrapUp or self::a:listIntroduction or self::a:listWrapUp)]">
          <li>
            <xsl:apply-templates select=".">
              <xsl:with-param name="level" select="$level"/>
            </xsl:apply-templates>
          </li>
        </xsl:for-each>
      </ol>
      <xsl:apply-templates select="a:wrapUp|a:listWrapUp"/>
    </div>
  </xsl:template>

  <xsl:template match="a:content|a:intro|a:wrapUp">
    <xsl:param name="level" select="2"/>
    <div class="{local-name()}">
      <xsl:call-template name="id"/>
      <xsl:apply-templates>
        <xsl:with-param name="level" select="$level"/>
      </xsl:apply-templates>
    </div>
  </xsl:template>

  <xsl:template match="a:crossHeading">
    <xsl:variable name="class">
      <xsl:if test="@refersTo='#preambular' or @refersTo='#preamble'">
        <xsl:text> preambular</xsl:text>
      </xsl:if>
    </xsl:variable>
    <p class="crossHeading{$class}">
      <xsl:call-template name="id"/><xsl:apply-templates/>
    </p>
  </xsl:template>

  <!-- =============================================================== blocks -->
  <xsl:template match="a:p|a:block|a:longTitle/a:p|a:listIntroduction|a:listWrapUp
    |a:narrative|a:summary|a:scene|a:adjournment/a:p|a:amendmentHeading/a:p">
    <xsl:variable name="class">
      <xsl:if test="not(self::a:p)"><xsl:value-of select="local-name()"/></xsl:if>
    </xsl:variable>
    <xsl:call-template name="block">
      <xsl:with-param name="class" select="$class"/>
    </xsl:call-template>
  </xsl:template>

  <!-- HTML closes a paragraph where a block begins; then a div does its work -->
  <xsl:template name="block">
    <xsl:param name="class"/>
    <xsl:variable name="tag">
      <xsl:choose>
        <xsl:when test=".//a:embeddedStructure or .//a:quotedStructure or a:p or
          .//a:table or .//a:blockList">div</xsl:when>
        <xsl:otherwise>p</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:element name="{$tag}">
      <xsl:if test="string($class) or $tag='div'">
        <xsl:attribute name="class">
          <xsl:value-of select="$class"/>
          <xsl:if test="$tag='div'"> p</xsl:if>
        </xsl:attribute>
      </xsl:if>
      <xsl:call-template name="id"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="a:speech|a:question|a:answer|a:speechGroup">
    <xsl:param name="level" select="2"/>
    <div class="{local-name()}">
      <xsl:call-template name="id"/>
      <xsl:apply-templates>
        <xsl:with-param name="level" select="$level"/>
      </xsl:apply-templates>
    </div>
  </xsl:template>

  <!-- the speaker stands on the first line of the speech -->
  <xsl:template match="a:speech/a:from[following-sibling::a:*[1][self::a:p]]"/>
  <xsl:template match="a:speech/a:p[preceding-sibling::a:*[1][self::a:from]]"
    priority="2">
    <p>
      <xsl:call-template name="id"/>
      <span class="from"><xsl:apply-templates select="../a:from/node()"/></span>
      <xsl:if test="not(starts-with(normalize-space(.), ':') or
        starts-with(normalize-space(.), '：'))">
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:apply-templates/>
    </p>
  </xsl:template>
  <xsl:template match="a:from"><p class="from"><xsl:apply-templates/></p></xsl:template>
  <!-- or begins it by name, as in summary records -->
  <xsl:template match="a:speech[not(a:from)]//a:person[not(preceding-sibling::a:* or
    normalize-space(preceding-sibling::text()))]">
    <xsl:variable name="first" select="(ancestor::a:speech[1]//a:person)[1]"/>
    <span>
      <xsl:attribute name="class">
        <xsl:text>person</xsl:text>
        <xsl:if test="count(.|$first)=1"> speaker</xsl:if>
      </xsl:attribute>
      <xsl:call-template name="hint"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <xsl:template match="a:toc">
    <div class="toc">
      <xsl:call-template name="id"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>
  <xsl:template match="a:tocItem">
    <p class="tocItem level-{@level}">
      <xsl:call-template name="link"><xsl:with-param name="to" select="@href"/>
      </xsl:call-template>
    </p>
  </xsl:template>

  <xsl:template match="a:table">
    <div class="table">
      <xsl:call-template name="id"/>
      <table>
        <xsl:apply-templates select="a:caption"/>
        <xsl:apply-templates select="a:tr"/>
      </table>
      <xsl:if test="@eId">
        <xsl:call-template name="notes">
          <xsl:with-param name="notes" select="key('table-notes', @eId)"/>
        </xsl:call-template>
      </xsl:if>
    </div>
  </xsl:template>
  <xsl:template match="a:caption">
    <caption><xsl:call-template name="id"/><xsl:apply-templates/></caption>
  </xsl:template>
  <xsl:template match="a:tr"><tr><xsl:apply-templates select="a:*"/></tr></xsl:template>
  <xsl:template match="a:td|a:th">
    <xsl:element name="{local-name()}">
      <xsl:copy-of select="@colspan|@rowspan"/>
      <xsl:if test="self::a:th">
        <xsl:attribute name="scope">
          <xsl:choose>
            <xsl:when test="../a:td">row</xsl:when>
            <xsl:otherwise>col</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="translate(normalize-space(.),
        '0123456789.,–−-+()% &#160;', '')=''">
        <xsl:attribute name="class">figure</xsl:attribute>
      </xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="a:img">
    <img src="{@src}" alt="{@alt}">
      <xsl:copy-of select="@width|@height"/>
    </img>
  </xsl:template>

  <!-- what holds blocks and nothing else -->
  <xsl:template match="a:mainBody|a:body|a:preamble|a:conclusions|a:attachments
    |a:components|a:collectionBody|a:debateBody|a:judgmentBody|a:amendmentBody
    |a:portionBody|a:container|a:formula|a:introduction|a:background|a:arguments
    |a:remedies|a:motivation|a:decision|a:embeddedStructure|a:quotedStructure
    |a:amendmentContent|a:amendmentReference|a:amendmentJustification|a:component
    |a:fragmentBody|a:blockContainer">
    <xsl:param name="level" select="2"/>
    <xsl:call-template name="container">
      <xsl:with-param name="level" select="$level"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="container">
    <xsl:param name="level" select="2"/>
    <div class="{normalize-space(concat(local-name(), ' ',
      @name[not(contains(., ' '))]))}">
      <xsl:call-template name="id"/>
      <xsl:apply-templates>
        <xsl:with-param name="level" select="$level"/>
      </xsl:apply-templates>
    </div>
  </xsl:template>

  <!-- any other element: a block when it holds blocks -->
  <xsl:template match="a:*" priority="-1">
    <xsl:param name="level" select="2"/>
    <xsl:choose>
      <xsl:when test="a:p or a:*/a:p or a:paragraph or a:section or a:table
        or a:quotedStructure or a:embeddedStructure">
        <xsl:call-template name="container">
          <xsl:with-param name="level" select="$level"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <span class="{normalize-space(concat(local-name(), ' ',
          translate(@name, ':', '-'), ' ', @class))}">
          <xsl:call-template name="id"/>
          <xsl:call-template name="hint"/>
          <xsl:apply-templates/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
